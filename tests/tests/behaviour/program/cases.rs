cases! {
    values { numbers booleans letters optionals together }
    structs { members defaults operators copies nulls lists variables callbacks objects left_out tuples }
    buffers { spans_in spans_written spans_out references jagged objects grids }
    moments { decimals guids dates offsets spans numbers }
    operators { conversions signs of_rust }
    variables { attempts results values references failures }
    texts { both_ways null kinds broken lone_surrogate long }
    lists { numbers others texts objects null empty large }
    enums { both_ways unknown flags edges debug }
    constants { values fields }
    objects { members statics constructors indexers nested identity equality fields }
    types { bases interfaces casts upcasts object_arguments broken_promises }
    oblivious { texts objects lists }
    optional { left_out given overloads }
    extensions { texts objects values }
    overloads { names }
    generics { handles casts members collections iteration enumerators_end pairs methods constraints closures open_types }
    errors { typed inner silent in_constructor bad_text cyclic_data chain kinds }
    callbacks { calls values texts objects answers errors panics threads shared kept reentrant generic given_directly the_very_delegate delegates_of_delegates results }
    events { handlers answers inherited of_interfaces of_types detached kept of_delegates that_stay many }
    tasks { results waiting failures objects dropped_is_cancelled dropped_in_flight many_pending in_a_context wakers_change streams streams_dropped disposing spawned spawned_in_vain progress pending_at_the_end }
    dynamic { methods overloads properties items conversions values lists generics statics constructors expando hidden_classes failures }
    implementing { members events failures }
    lifetimes { owners lenders explicit stuck clones across_threads }
}
