use dotnet::system_command_line::{Argument1, Command, Option1, RootCommand};

fn main() -> mochi::Result<()> {
    let root = RootCommand::new()?;
    let name = Argument1::<String>::new("name")?;
    let count = Option1::<i32>::new("--count", &["-n"])?;
    let command: &Command = &root;
    command.add(&name)?;
    command.add_option(&count)?;

    let parsed = root.parse("anna -n 3")?;
    println!("{} {:?}", parsed.get_required_value_argument(&name)?, parsed.get_value_option(&count)?);
    let parsed = root.parse("anna --count many")?;
    for error in &parsed.errors()? {
        println!("{}", error?.message()?);
    }

    // What the command does is a closure; its result is the exit code.
    let (name, count) = (name.clone(), count.clone());
    root.set_action_func_of_parse_result_i32(move |parsed| {
        println!("hello {} times, {}", parsed.get_required_value_option(&count)?, parsed.get_required_value_argument(&name)?);
        mochi::Result::Ok(7)
    })?;
    println!("exit code {}", root.parse("--count 2 béla")?.invoke()?);
    Ok(())
}
