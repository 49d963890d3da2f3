use dotnet::nlog::layouts::Layout;
use dotnet::nlog::{LogEventInfo, LogFactory, LogLevel, NLogConfigurationException};

fn main() -> mochi::Result<()> {
    let warn = LogLevel::from_string("warn")?;
    println!("{warn} {} {}", warn.ordinal()?, warn == LogLevel::warn()?);

    let event = LogEventInfo::create(&warn, "shop", "the shelf is empty")?;
    let layout = Layout::from_string("${logger}|${level:uppercase=true}|${message}")?;
    println!("{}", layout.render(&event)?);

    let error = Layout::from_string_throw_config_exceptions("${no-such-renderer}", true).unwrap_err();
    println!("{}", error.is::<NLogConfigurationException>());

    let factory = LogFactory::new()?;
    println!("{}", factory.get_logger("a.b")?.name()?);
    Ok(())
}
