@"HostileCalls.Color, Golden" => typeof(global::HostileCalls.Color),
