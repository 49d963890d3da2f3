use dotnet::serilog::events::LogEventLevel;
use dotnet::serilog::{Log, LoggerConfiguration};
use dotnet::serilog_sinks_console::{console_logger_configuration_extensions::ConsoleOptions, prelude::*};
use mochi::Object;

fn main() -> mochi::Result<()> {
    let console = LoggerConfiguration::new()?.minimum_level()?.debug()?.write_to()?;
    let plain = ConsoleOptions { output_template: "{Level:u3} {Message:lj}{NewLine}", ..Default::default() };
    let logger = console.console_with(plain)?.create_logger()?;
    logger.verbose("not seen")?;
    logger.information("started")?;
    let values = [Some(Object::from_value(3)?), Some(Object::from_value("anna")?)];
    logger.warning_property_values("{Count} items left for {Name}", &values)?;
    println!("{}", logger.is_enabled(LogEventLevel::Debug)?);

    Log::set_logger(&logger)?;
    Log::error("through the static logger")?;
    Log::close_and_flush()?;
    Ok(())
}
