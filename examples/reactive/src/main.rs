//! Readings of a sensor, watched: observers in Rust on Reactive's operators.

use dotnet::system_reactive::linq::Observable;
use dotnet::system_reactive::prelude::*;
use dotnet::system_reactive::subjects::Subject1;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, mpsc};

fn main() -> mochi::Result<()> {
    watched()?;
    on_another_thread()
}

/// Who has readings pushes them; each observer sees what its operators let through.
fn watched() -> mochi::Result<()> {
    let readings = Subject1::<f64>::new()?;

    let warm = readings.r#where(|celsius: f64| celsius > 25.0)?;
    let texts = warm.select(|celsius: f64| format!("{celsius:.1} °C"))?;
    let alarm = texts.subscribe_on_next(|text: String| println!("warm: {text}"))?;

    let peaks = readings.aggregate(|highest: f64, celsius: f64| highest.max(celsius))?;
    let peak = peaks
        .subscribe_on_next_on_completed(|peak: f64| println!("peak: {peak} °C"), || println!("no more readings"))?;

    for celsius in [21.5, 25.5, 24.0, 26.25] {
        readings.on_next(celsius)?;
    }
    // To dispose a subscription is to stop watching.
    alarm.dispose()?;
    readings.on_next(30.0)?;
    readings.on_completed()?;
    peak.dispose()?;
    readings.dispose()
}

/// Time is .NET's: ticks come from its timers, and go to a thread of Rust's by a channel; the first error ends it.
fn on_another_thread() -> mochi::Result<()> {
    let ticks = Observable::interval("00:00:00.005".parse()?)?;
    let sum = Arc::new(AtomicI64::new(0));
    let counted = {
        let sum = Arc::clone(&sum);
        ticks.select(move |tick: i64| {
            let sum = sum.fetch_add(tick, Ordering::Relaxed) + tick;
            if sum > 10 { Err(mochi::Error::other(format!("{sum} is too much"))) } else { Ok(sum) }
        })?
    };
    let (sender, events) = mpsc::channel();
    let failed = sender.clone();
    let subscription = counted.subscribe_on_next_on_error(
        // Who does not listen any more misses nothing.
        move |sum: i64| drop(sender.send(Ok(sum))),
        move |e: mochi::Exception| {
            drop(failed.send(Err(e.message()?)));
            mochi::Result::Ok(())
        },
    )?;
    for event in &events {
        match event {
            Ok(sum) => println!("sum {sum}"),
            Err(message) => {
                println!("ended: {message}");
                break;
            }
        }
    }
    subscription.dispose()
}
