
/// Runs the example; nothing of it may be alive behind its end.
fn main() -> mochi::Result<()> {
    use mochi::Runtime;
    example()?;
    // Closures, and what they hold, go with the objects that hold them, which .NET has to collect.
    let collector = mochi::DynamicType::named("System.GC");
    let end = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while Runtime::live_handles() + Runtime::live_callbacks() + Runtime::live_tasks() > 0 {
        let (handles, callbacks, tasks) = (Runtime::live_types(), Runtime::live_callback_types(), Runtime::live_tasks());
        assert!(std::time::Instant::now() < end, "handles:\n{handles}callbacks:\n{callbacks}tasks: {tasks}");
        collector.invoke::<()>("Collect", ())?;
        collector.invoke::<()>("WaitForPendingFinalizers", ())?;
    }
    assert_eq!(Runtime::live_buffers(), 0, "{}", Runtime::live_buffer_kinds());
    Ok(())
}
