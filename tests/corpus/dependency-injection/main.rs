use dotnet::microsoft_extensions_dependency_injection::{ServiceProviderOptions, prelude::*};
use dotnet::microsoft_extensions_dependency_injection_abstractions::{
    ServiceCollection, ServiceDescriptor, ServiceLifetime, prelude::*,
};

fn main() -> mochi::Result<()> {
    let services = ServiceCollection::new()?;
    services.add_singleton_implementation_factory::<String, _, _>(|_| {
        println!("made once");
        Ok("a text".to_owned())
    })?;
    services.add_transient_as::<ServiceProviderOptions>()?;
    println!("{} services", services.count()?);
    let text: ServiceDescriptor = services.get(0)?;
    println!("{} {}", text.lifetime()? == ServiceLifetime::Singleton, text.service_type()?);

    let provider = services.build_service_provider()?;
    for _ in 0..2 {
        let text: String = provider.get_required_service_as()?;
        println!("{text}");
    }
    // Of what is transient everybody has his own.
    let options = || provider.get_required_service_as::<ServiceProviderOptions>();
    let (one, other) = (options()?, options()?);
    one.set_validate_scopes(true)?;
    println!("{} {}", one.validate_scopes()?, other.validate_scopes()?);

    // The class has a `get_service` itself, which takes a `Type`.
    let nobody = provider.get_service_as::<ServiceDescriptor>()?;
    println!("{}", nobody.is_none());
    let nobody = provider.get_required_service_as::<ServiceDescriptor>().unwrap_err();
    println!("{}", nobody.type_name().unwrap_or_default());

    // A scope has an instance of its own of what is scoped, and ends with what it made.
    let services = ServiceCollection::new()?;
    services.add_scoped_as::<ServiceProviderOptions>()?;
    let provider = services.build_service_provider_validate_scopes(true)?;
    println!("{}", provider.get_required_service_as::<ServiceProviderOptions>().unwrap_err().message());
    let scope = provider.create_scope()?;
    let scoped = || scope.service_provider()?.get_required_service_as::<ServiceProviderOptions>();
    println!("{}", scoped()? == scoped()?);
    scope.dispose()?;
    println!("{}", scoped().unwrap_err().type_name().unwrap_or_default());
    Ok(())
}
