//! A shop in PostgreSQL with Entity Framework Core: tables made from classes of C#, filled, asked and changed in Rust.

use dotnet::microsoft_entity_framework_core::{DbUpdateException, prelude::*};
use dotnet::microsoft_entity_framework_core_relational::prelude::*;
use dotnet::shop::{Customer, Order, ShopContext};
use mochi::{DateOnly, Decimal, Error};

fn main() -> mochi::Result<()> {
    let server = std::env::var("DATABASE").map_err(Error::other)?;
    let context = ShopContext::new(&format!("{server};Database=mochi_shop"))?;
    context.database()?.ensure_deleted()?;
    context.database()?.ensure_created()?;

    fill(&context)?;
    for (customer, article, sum) in large(&context, "5".parse()?)? {
        println!("{customer}: {article} for {sum}");
    }
    println!("{} rows changed", dearer(&context)?);
    for (customer, article, sum) in large(&context, "5".parse()?)? {
        println!("{customer}: {article} for {sum}");
    }
    twice(&context)?;
    context.database()?.ensure_deleted()?;
    context.dispose()
}

/// Customers with their orders: what belongs together is written together.
fn fill(context: &ShopContext) -> mochi::Result<()> {
    for (name, orders) in
        [("Anna", &[("nut", 40, "0.05"), ("hammer", 1, "19.90")][..]), ("Cem", &[("bolt", 24, "0.25")])]
    {
        let customer = Customer::new(name)?;
        for &(article, count, price) in orders {
            let order = Order::new(article)?;
            order.set_count(count)?;
            order.set_price(price.parse()?)?;
            order.set_day("2024-02-29".parse::<DateOnly>()?)?;
            customer.orders()?.add(&order)?;
        }
        context.customers()?.add(&customer)?;
    }
    println!("{} rows written", context.save_changes()?);
    Ok(())
}

/// Orders above a sum, chosen by SQL with a parameter; EF Core joins their customers.
fn large(context: &ShopContext, sum: Decimal) -> mochi::Result<Vec<(String, String, Decimal)>> {
    let sql = r#"select * from "Orders" where "Count" * "Price" > {0}"#;
    let orders = context.orders()?.from_sql_raw(sql, (sum,))?.include("Customer")?;
    let mut rows = Vec::new();
    for order in &orders.to_list_async().wait()? {
        let order: Order = order?;
        let customer = order.customer()?.ok_or_else(|| Error::other("everybody's order has a customer"))?;
        rows.push((customer.name()?, order.article()?, order.price()?));
    }
    rows.sort_by(|left, right| left.1.cmp(&right.1));
    Ok(rows)
}

/// EF Core sees what has changed in the objects that it has given.
fn dearer(context: &ShopContext) -> mochi::Result<i32> {
    for order in &context.orders()? {
        let order = order?;
        if order.article()? == "hammer" {
            order.set_price("21.50".parse()?)?;
        }
    }
    context.save_changes()
}

/// Nobody is there twice: the database says so, and the exception has its type.
fn twice(context: &ShopContext) -> mochi::Result<()> {
    context.customers()?.add(&Customer::new("Anna")?)?;
    match context.save_changes() {
        Err(e) if e.is::<DbUpdateException>() => {
            println!("{}", e.inner_errors()[0].message().lines().next().unwrap_or_default());
            Ok(())
        }
        other => other.map(|_| println!("Anna is there twice")),
    }
}
