//! A C# library's services, two of which are written in Rust: the container puts them together.

use dotnet::microsoft_extensions_dependency_injection::prelude::*;
use dotnet::microsoft_extensions_dependency_injection_abstractions::{
    ServiceCollection, ServiceDescriptor, prelude::*,
};
use dotnet::shop::{Checkout, IMailer, IMailerImpl, IPriceList, IPriceListImpl};
use dotnet::system::collections::generic::ICollection;
use mochi::{Decimal, Error};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};

struct Prices(HashMap<&'static str, Decimal>);

impl IPriceListImpl for Prices {
    fn price_of(&self, article: &str) -> mochi::Result<Decimal> {
        self.0.get(article).copied().ok_or_else(|| Error::other(format!("nobody sells {article}")))
    }
}

#[derive(Default)]
struct Outbox(AtomicU32);

impl IMailerImpl for Outbox {
    fn send(&self, customer: &str, subject: &str) -> mochi::Result<()> {
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        println!("mail {number} to {customer}: {subject}");
        Ok(())
    }
}

fn main() -> mochi::Result<()> {
    let prices = HashMap::from([("nut", "0.05".parse()?), ("bolt", "0.25".parse()?)]);
    let services = ServiceCollection::new()?;
    // An object that is there already, one that is made when it is first wanted, and a class of C# that wants both.
    let instance = ServiceDescriptor::singleton_t::<IPriceList>(&IPriceList::implement(Prices(prices))?)?;
    services.upcast::<ICollection<ServiceDescriptor>>().add(&instance)?;
    services.add_singleton_implementation_factory::<IMailer, _, _>(|_| {
        println!("an outbox is made");
        IMailer::implement(Outbox::default())
    })?;
    services.add_scoped_as::<Checkout>()?;

    mochi::using(services.build_service_provider_validate_scopes(true)?, |provider| {
        for (customer, orders) in [("Anna", &[("nut", 40), ("bolt", 8)][..]), ("Cem", &[("rivet", 1)])] {
            // What lives in a scope ends with it: the checkout is disposed.
            let scope = provider.create_scope()?;
            let checkout = scope.service_provider()?.get_required_service_as::<Checkout>()?;
            for &(article, count) in orders {
                match checkout.sell(customer, article, count) {
                    Ok(sum) => println!("{customer} pays {sum}"),
                    Err(e) => println!("{customer} gets nothing: {}", e.message()),
                }
            }
            scope.dispose()?;
        }
        Ok(())
    })
}
