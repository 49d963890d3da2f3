@"HostileNames.enum, Golden" => typeof(global::HostileNames.@enum),
