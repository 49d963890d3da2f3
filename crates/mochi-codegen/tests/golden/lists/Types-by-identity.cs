@"Lists.Suit, Golden" => typeof(global::Lists.Suit),
