use dotnet::fixture::prelude::*;
use dotnet::fixture::{IHolder, ILoan, IPriced, ITitled, Leaflet, i_priced};
use mochi::Result;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub fn defaults() -> Result<()> {
    let leaflet = Leaflet::new()?;
    // as in C#, a class has no member that only its interface writes
    let titled = leaflet.upcast::<ITitled>();
    assert_eq!(titled.shout()?, "MOCHI!");
    assert_eq!(titled.shout_times(2)?, "MOCHI!MOCHI!");
    assert_eq!(leaflet.as_article()?.shout()?, "MOCHI!");
    Ok(())
}

pub fn explicit() -> Result<()> {
    let leaflet = Leaflet::new()?;
    assert_eq!(leaflet.upcast::<ILoan>().shorter(3)?, "moc");
    let priced = leaflet.upcast::<IPriced>();
    assert_eq!([priced.with_tax()?, priced.price()?], [12, 10]);
    assert_eq!(leaflet.upcast::<IHolder<String>>().held()?, "held");
    Ok(())
}

pub fn several() -> Result<()> {
    let article = Leaflet::new()?.as_article()?;
    // it derefs to one that it extends, and has the methods of the other by a trait of the prelude
    assert_eq!((article.number()?, article.price()?), (7, 10));
    assert_eq!(
        (article.title()?, article.shorter(2)?, article.shout_times(2)?),
        ("mochi".into(), "mo".into(), "MOCHI!MOCHI!".into())
    );
    assert_eq!(article.with_tax()?, 12);
    assert_eq!(article.with_tax_with(i_priced::WithTaxOptions { percent: 50 })?, 15);
    assert_eq!([article.try_sell(12)?, article.try_sell(9)?], [Some(2), None]);

    let changes = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&changes);
    let changed = article.on_changed(move |_, _| {
        seen.fetch_add(1, Ordering::Relaxed);
    })?;
    article.set_price(20)?;
    changed.remove()?;
    article.set_price(30)?;
    assert_eq!((changes.load(Ordering::Relaxed), article.price()?), (1, 30));
    Ok(())
}

pub fn generic() -> Result<()> {
    let shelf = Leaflet::new()?.as_shelf()?;
    assert_eq!((shelf.held()?, shelf.price()?), ("held".to_owned(), 10));
    assert_eq!(shelf.with_tax()?, 12);
    Ok(())
}
