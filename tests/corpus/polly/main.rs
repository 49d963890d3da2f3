use dotnet::polly::{Context, ISyncPolicy, Policy};
use dotnet::polly_core::timeout::TimeoutRejectedException;

fn main() -> mochi::Result<()> {
    let context = Context::new_operation_key("load the shelf")?;
    println!("{}", context.operation_key()?);

    let outer = Policy::no_op()?.with_policy_key("outer")?;
    println!("{}", outer.policy_key()?);
    let inner = Policy::no_op()?;
    let wrap = Policy::wrap_policies(&[Some(outer.cast::<ISyncPolicy>()?), Some(inner.cast::<ISyncPolicy>()?)])?;
    println!("{}", wrap.outer()?.cast::<Policy>()? == outer);
    println!("{}", Policy::wrap_policies(&[]).unwrap_err().type_name().unwrap_or_default());

    println!("{}", TimeoutRejectedException::new_message("too late")?.message()?);
    Ok(())
}
