@"Values.Level, Golden" => typeof(global::Values.Level),
