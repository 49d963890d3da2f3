@"Optionals.Suit, Golden" => typeof(global::Optionals.Suit),
