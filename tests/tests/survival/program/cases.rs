cases! {
    faults {
        on_main: Done
        on_a_thread: Done
        on_fifty_threads: Done
        stack_overflow: Killed(Signal::Abort)
        fail_fast: Killed(Signal::Abort)
        uncaught_on_a_managed_thread: Killed(Signal::Abort)
    }
    errors {
        cyclic_data: Done
        chain: Done
        endless_chain: Done
        many: Done
        silent: Done
        mute: Done
        long_message: Done
        while_reporting: Done
    }
    threads {
        end_while_others_call: Done
        come_and_go: Done
        small_stacks: Done
        first_call_on_a_small_stack: Done
        late_first_call: Done
    }
    memory {
        million_calls: Done
        failing_calls: Done
        compaction_during_calls: Done
        nothing_is_pinned: Done
    }
    packages {
        shared_dependency: Done
        second_folder: Done
    }
    exits {
        main_returns: Done
        main_returns_while_threads_call: Done
        finalizers: Done
        live_objects: Done
        exit_in_main: Code(7)
        exit_on_a_thread: Code(8)
        exit_in_managed_code: Code(9)
        exit_in_managed_code_runs_atexit: Code(11)
        exit_while_managed_code_exits: Code(10)
        panic_in_main: Code(101)
        panic_on_a_thread: Done
        interrupted: Killed(Signal::Interrupt)
        terminated: Killed(Signal::Terminate)
        interrupted_while_listening: Killed(Signal::Interrupt)
        terminated_while_listening: Killed(Signal::Terminate)
    }
    signals {
        handlers_are_kept: Done
        ignored_stay_ignored: Done
        only_these_are_taken: Done
        faults_of_the_host: Done
        children_stay_the_hosts: Done
        a_killed_child: Done
    }
    forks {
        refused_in_the_child: Done
        child_executes: Done
    }
    limits {
        closed_streams: Done
        small_main_stack: Done
    }
}
