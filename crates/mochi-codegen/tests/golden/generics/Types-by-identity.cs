@"Generics.Color, Golden" => typeof(global::Generics.Color),
