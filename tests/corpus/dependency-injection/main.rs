use dotnet::microsoft_extensions_dependency_injection::{ServiceProviderOptions, prelude::*};
use dotnet::microsoft_extensions_dependency_injection_abstractions::{
    ServiceCollection, ServiceCollectionServiceExtensions as Services, ServiceDescriptor, ServiceLifetime,
    ServiceProviderServiceExtensions as Provider, prelude::*,
};

fn main() -> mochi::Result<()> {
    let services = ServiceCollection::new()?;
    Services::add_singleton_implementation_factory::<String, _, _>(&services, |_| {
        println!("made once");
        Ok("a text".to_owned())
    })?;
    Services::add_transient_as::<ServiceProviderOptions>(&services)?;
    println!("{} services", services.count()?);
    let text: ServiceDescriptor = services.get(0)?;
    println!("{} {}", text.lifetime()? == ServiceLifetime::Singleton, text.service_type()?);

    let provider = services.build_service_provider()?;
    for _ in 0..2 {
        let text: String = Provider::get_required_service_as(&provider)?;
        println!("{text}");
    }
    // Of what is transient everybody has his own.
    let options = || Provider::get_required_service_as::<ServiceProviderOptions>(&provider);
    let (one, other) = (options()?, options()?);
    one.set_validate_scopes(true)?;
    println!("{} {}", one.validate_scopes()?, other.validate_scopes()?);

    let nobody = Provider::get_service::<ServiceDescriptor>(&provider)?;
    println!("{}", nobody.is_none());
    let nobody = Provider::get_required_service_as::<ServiceDescriptor>(&provider).unwrap_err();
    println!("{}", nobody.type_name().unwrap_or_default());

    // A scope has an instance of its own of what is scoped, and ends with what it made.
    let services = ServiceCollection::new()?;
    Services::add_scoped_as::<ServiceProviderOptions>(&services)?;
    let provider = services.build_service_provider_validate_scopes(true)?;
    println!("{}", Provider::get_required_service_as::<ServiceProviderOptions>(&provider).unwrap_err().message());
    let scope = provider.create_scope()?;
    let scoped = || Provider::get_required_service_as::<ServiceProviderOptions>(&scope.service_provider()?);
    println!("{}", scoped()? == scoped()?);
    scope.dispose()?;
    println!("{}", scoped().unwrap_err().type_name().unwrap_or_default());
    Ok(())
}
