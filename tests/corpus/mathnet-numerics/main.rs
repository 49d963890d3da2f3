use dotnet::math_net_numerics::statistics::ArrayStatistics;
use dotnet::math_net_numerics::{Combinatorics, Distance, Euclid, Generate, SpecialFunctions};

fn main() -> mochi::Result<()> {
    println!("{}", SpecialFunctions::factorial(10)?);
    println!("{:.12}", SpecialFunctions::gamma(0.5)?);
    println!("{}", Combinatorics::combinations(49, 6)?);
    println!("{}", Distance::euclidean(&[0.0, 0.0], &[3.0, 4.0])?);
    println!("{}", Euclid::greatest_common_divisor(&[84_i64, 36, 60])?);
    println!("{:?}", Generate::linear_spaced(5, 0.0, 1.0)?);
    println!("{}", ArrayStatistics::mean(&[1.0, 2.0, 3.0, 4.0])?);
    println!("{}", ArrayStatistics::mean(&[0.0; 0])?.is_nan());
    let error = SpecialFunctions::factorial(-1).unwrap_err();
    println!("{}", error.type_name().unwrap_or_default());
    Ok(())
}
