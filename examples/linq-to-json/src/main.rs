//! LINQ to JSON: orders are read, asked, changed and written.

use dotnet::newtonsoft_json::linq::{JArray, JObject, JToken};
use dotnet::newtonsoft_json::{Formatting, JsonReaderException};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

const ORDERS: &str = r#"[
    {"id": 7, "customer": {"name": "Anna", "city": "Graz"}, "lines": [
        {"sku": "A1", "qty": 2, "price": 19.50}, {"sku": "B4", "qty": 1, "price": 240.00}]},
    {"id": 8, "customer": {"name": "Béla", "city": "Pécs"}, "express": true, "lines": [
        {"sku": "A1", "qty": 10, "price": 18.00}]},
    {"id": 9, "customer": {"name": "Cem", "city": null}, "lines": []}
]"#;

fn main() -> mochi::Result<()> {
    let orders = JArray::parse(ORDERS)?;

    // What is enumerable is iterated; `select_token` takes a JSON path, and gives nothing where nothing is.
    for order in &orders {
        let order = order?;
        let name = order.select_token("customer.name")?.expect("every order has a customer");
        let express: bool = order.value("express")?.unwrap_or(false);
        println!(
            "order {} of {name}{}",
            order.value::<i32>("id")?.expect("a number"),
            if express { ", express" } else { "" }
        );
    }

    // The items of a query are .NET's, what is done with them is Rust's.
    let mut sold = BTreeMap::<String, i32>::new();
    for line in orders.select_tokens("$[*].lines[?(@.qty > 0)]")? {
        let line = line?;
        *sold.entry(line.value("sku")?.expect("a text")).or_default() += line.value::<i32>("qty")?.expect("a number");
    }
    println!("sold: {sold:?}");

    // Changing; a closure is told of each change until the subscription is dropped.
    let order = orders.get(0)?.cast::<JObject>()?;
    let changed = Arc::new(Mutex::new(Vec::new()));
    let seen = {
        let changed = Arc::clone(&changed);
        order.on_property_changed(move |_, change| {
            changed.lock().expect("no panic").push(change.property_name()?.unwrap_or_default());
            mochi::Result::Ok(())
        })?
    };
    order.set("total", &total(&order)?)?;
    order.set("paid", &JToken::try_from(true)?)?;
    drop(seen);
    order.remove("customer")?;
    println!("changed: {:?}", changed.lock().expect("no panic"));
    println!("{}", order.to_string_formatting(Formatting::None)?);

    // Comparing by value, and what an exception knows.
    let copy = JObject::parse(&order.to_string())?;
    println!("equal: {}, and deeply: {}", copy == order, JToken::deep_equals(&copy, &order)?);
    match JArray::parse("[1,\n 2, }") {
        Err(e) if e.is::<JsonReaderException>() => {
            let e = e.downcast::<JsonReaderException>()?;
            println!(
                "line {}, position {}, path {}",
                e.line_number()?,
                e.line_position()?,
                e.path()?.unwrap_or_default()
            );
        }
        other => println!("{}", other?),
    }
    Ok(())
}

/// The sum of an order's lines.
fn total(order: &JObject) -> mochi::Result<JToken> {
    let mut total = 0.0;
    for line in order.select_tokens("lines[*]")? {
        let line = line?;
        total += line.value::<f64>("qty")?.unwrap_or(1.0) * line.value::<f64>("price")?.expect("a number");
    }
    JToken::try_from(total)
}
