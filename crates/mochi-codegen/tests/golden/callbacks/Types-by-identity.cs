@"Callbacks.Level, Golden" => typeof(global::Callbacks.Level),
