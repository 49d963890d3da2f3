cases! {
    values { numbers booleans letters optionals together }
    structs { members defaults operators copies nulls lists variables callbacks objects left_out tuples }
    points { values members owners nulls variables lists generics collections generic_methods callbacks implemented tasks objects }
    layouts { packed truth_values overlaid roomy buffers inline_arrays variables lists callbacks }
    awaiting { results of_the_framework waiting failures heard_once dropped in_a_context }
    arrays { numbers in_place what_a_failed_call_wrote null generic_methods itself kept a_slice_until_it_is_shared awaited threads nothing_is_left }
    buffers { spans_in spans_written spans_out references jagged deep objects grids cubes }
    moments { decimals arithmetic guids dates offsets spans numbers }
    lent { for_a_call }
    records { changed_copies derived_copies required_members initialised forbidden operators open_variables open_spans }
    operators { conversions signs of_rust named implicitly }
    variables { attempts results values references failures }
    texts { both_ways null kinds broken lone_surrogate long cultures }
    taken { addresses integers letters ranges }
    lists { numbers others texts objects objects_of_all_kinds null empty large }
    enums { both_ways unknown flags edges debug }
    constants { values fields }
    objects { members statics constructors indexers nested identity equality fields }
    types { bases interfaces casts upcasts object_arguments broken_promises of_rust }
    contracts { members explicit defaults operators added framework chosen }
    inheriting { defaults explicit several generic }
    oblivious { texts objects lists }
    optional { left_out given overloads generic }
    extensions { texts objects values spans members related generic delegates generic_delegates }
    overloads { names }
    collections { numbers_to_vec other_things_to_vec iterating lazy non_generic changed_meanwhile filling dictionaries rows }
    streams { reading writing failures of_rust of_rust_failing }
    writers { vectors failures kept of_dotnet items broken }
    memories { slices items arrays tuples pairs chosen }
    generics { handles casts members collections iteration enumerators_end pairs methods constraints closures nullable_arguments operators lists open_types monomorphised }
    errors { typed inner silent in_constructor bad_text cyclic_data chain kinds }
    callbacks { calls values texts objects answers errors own_errors panics threads shared kept reentrant generic given_directly the_very_delegate delegates_of_delegates results cycles cycles_found weak named_elsewhere called_by_finalizers }
    callback_lists { numbers texts objects spans kinds out_is_given variables generic implemented }
    events { handlers answers inherited of_interfaces of_types detached kept of_delegates that_stay many empty_arguments }
    tasks { results waiting failures objects dropped_is_cancelled dropped_in_flight many_pending in_a_context wakers_change streams streams_dropped disposing spawned spawned_in_vain handlers_at_once progress ended_by_finalizers pending_at_the_end }
    tokio_runtimes { current_thread multi_thread raced timed_out }
    often { streams_of_dotnet streams_of_rust iterations enumerators lent implementations items }
    dynamic { methods overloads properties items conversions values lists generics statics constructors expando hidden_classes failures }
    deriving_generic { members values chosen ordinary bases bases_chosen }
    deriving { constructors refused members ends values hidden_members hiding ordinary writers bases bases_of_values bases_of_all_kinds }
    implementing { members values events failures }
    implementing_generic { observers comparers members failures asynchronous }
    lifetimes { owners lenders explicit given stuck clones across_threads }
}
