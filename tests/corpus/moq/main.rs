use dotnet::moq::language::IReturns;
use dotnet::moq::{Mock, Mock1, MockBehavior, MockException, Range, Times};
use dotnet::system::linq::expressions::{ConstantExpression, Expression, Expression1};
use dotnet::system::{Func2, IComparable, IDisposable, Type};
use mochi::DynamicType;

fn main() -> mochi::Result<()> {
    // A class is made at run time that implements the interface and notes its calls.
    let mock = Mock1::<IDisposable>::new()?;
    let object: IDisposable = mock.object()?;
    object.dispose()?;
    object.dispose()?;
    let calls: &Mock = &mock;
    for call in &calls.invocations()? {
        println!("{}", call?);
    }
    println!("{}", mock.verify_no_other_calls().is_err());

    // What it answers: a value for one argument, a closure's result for another, and nothing else.
    let mock = Mock1::<IComparable>::new_behavior(MockBehavior::Strict)?;
    let (nut, bolt) = (compared_to("nut")?, compared_to("bolt")?);
    let setup = mock.setup(&nut)?;
    setup.upcast::<IReturns<IComparable, i32>>().returns_value(7)?;
    let setup = mock.setup(&bolt)?;
    setup.upcast::<IReturns<IComparable, i32>>().returns_func_of_t(|| -1)?;
    let object: IComparable = mock.object()?;
    println!("{} {} {}", object.compare_to("nut")?, object.compare_to("bolt")?, object.compare_to("nut")?);
    let error = object.compare_to("washer").unwrap_err();
    println!("{}: {}", error.is::<MockException>(), error.message().lines().next().unwrap_or_default());

    mock.verify_times_as(&nut, &Times::exactly(2)?)?;
    let error = mock.verify_times_as(&bolt, &Times::never()?).unwrap_err();
    println!("{}", error.message().lines().find(|line| !line.is_empty()).unwrap_or_default());

    let (at_least, at_most) = Times::between(2, 4, Range::Inclusive)?.deconstruct()?;
    println!("{at_least} to {at_most}: {}", Times::exactly(3)? == Times::exactly(3)?);
    Ok(())
}

/// `it => it.CompareTo(text)`: what Moq wants is a tree, not a closure.
fn compared_to(text: &str) -> mochi::Result<Expression1<Func2<IComparable, i32>>> {
    let comparable: Type = DynamicType::named("System.Type").invoke("GetType", ("System.IComparable",))?;
    let it = Expression::parameter(&comparable)?;
    let text: ConstantExpression = Expression::constant(text)?;
    let call = Expression::call_method_name_type_arguments_arguments(
        &it,
        "CompareTo",
        None::<&[Type]>,
        &[text.upcast::<Expression>().clone()],
    )?;
    Expression::lambda_as(&call, &[it])
}
