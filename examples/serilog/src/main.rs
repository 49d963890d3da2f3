//! A log that ends in Rust: Serilog's events go through a filter and an enricher to a sink, all three written here.

use dotnet::serilog::LoggerConfiguration;
use dotnet::serilog::core::{
    ILogEventEnricher, ILogEventEnricherImpl, ILogEventFilter, ILogEventFilterImpl, ILogEventPropertyFactory,
    ILogEventSinkImpl,
};
use dotnet::serilog::events::{LogEvent, LogEventLevel, LogEventProperty, ScalarValue};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::mpsc;

/// What the program keeps of an event.
struct Record {
    level: LogEventLevel,
    message: String,
    properties: Vec<String>,
    exception: Option<String>,
}

/// A sink: its events go through a channel.
struct Channel(mpsc::Sender<Record>);

impl ILogEventSinkImpl for Channel {
    fn emit(&self, event: &LogEvent) -> mochi::Result<()> {
        let mut properties = Vec::new();
        for property in &event.properties()? {
            let property = property?;
            properties.push(format!("{}={}", property.key()?, property.value()?));
        }
        properties.sort();
        let exception = event.exception()?.map(|e| e.message()).transpose()?;
        let record = Record { level: event.level()?, message: event.render_message()?, properties, exception };
        // Who has stopped listening misses nothing.
        let _ = self.0.send(record);
        Ok(())
    }
}

/// An enricher: each event gets a number.
struct Numbers(AtomicI32);

impl ILogEventEnricherImpl for Numbers {
    fn enrich(&self, event: &LogEvent, factory: &ILogEventPropertyFactory) -> mochi::Result<()> {
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        event.add_property_if_absent(&factory.create_property("Number", number)?)
    }
}

/// A filter: what a health check asks for is not worth a line.
struct NoHealthChecks;

impl ILogEventFilterImpl for NoHealthChecks {
    fn is_enabled(&self, event: &LogEvent) -> mochi::Result<bool> {
        Ok(!event.render_message()?.contains("/health"))
    }
}

fn main() -> mochi::Result<()> {
    let (sender, records) = mpsc::channel();
    let logger = LoggerConfiguration::new()?
        .minimum_level()?
        .debug()?
        .enrich()?
        .with(&[ILogEventEnricher::implement(Numbers(AtomicI32::new(0)))?])?
        .filter()?
        .with(&[ILogEventFilter::implement(NoHealthChecks)?])?
        .write_to()?
        .sink(Channel(sender))?
        .create_logger()?;

    logger.information("started")?;
    logger.verbose("too small to be seen")?;
    logger.information_property_values("{Method} {Path} took {Elapsed:0.0} ms", ("GET", "/orders", 12.54))?;
    logger.information_property_values("{Method} {Path}", ("GET", "/health"))?;
    let orders = logger.for_context_property_name_value("Area", "orders")?;
    orders.warning_property_values("{Count} orders wait for {Customer}", (3, "Anna"))?;

    // The `Err` of a call is an exception, which can be logged as any other.
    if let Err(e) = LogEventProperty::new(" ", &ScalarValue::new(1)?) {
        orders.error_exception(e.exception(), "no property was made")?;
    }
    logger.dispose()?;

    for Record { level, message, properties, exception } in records.try_iter() {
        println!("{:11} {message:28} {}", format!("{level:?}"), properties.join(" "));
        if let Some(exception) = exception {
            println!("{:11} {exception}", "");
        }
    }
    Ok(())
}
