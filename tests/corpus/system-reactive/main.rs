use dotnet::system::IDisposable;
use dotnet::system_reactive::disposables::{BooleanDisposable, CompositeDisposable, RefCountDisposable, SerialDisposable};

fn main() -> mochi::Result<()> {
    let (first, second) = (BooleanDisposable::new()?, BooleanDisposable::new()?);
    let all = CompositeDisposable::new_disposables(&[first.cast::<IDisposable>()?, second.cast::<IDisposable>()?])?;
    println!("{} {}", all.count()?, all.contains(&first)?);
    all.remove(&second)?;
    println!("{} {} {}", all.count()?, first.is_disposed()?, second.is_disposed()?);
    all.dispose()?;
    println!("{}", first.is_disposed()?);

    let serial = SerialDisposable::new()?;
    let held = BooleanDisposable::new()?;
    serial.set_disposable(&held)?;
    serial.set_disposable(None)?;
    println!("{}", held.is_disposed()?);

    let last = BooleanDisposable::new()?;
    let counted = RefCountDisposable::new(&last)?;
    let share = counted.get_disposable()?;
    counted.dispose()?;
    println!("{}", last.is_disposed()?);
    share.dispose()?;
    println!("{}", last.is_disposed()?);
    Ok(())
}
