//! A day of a power station in Rust's slices, computed on by MathNet.

use dotnet::math_net_numerics::integral_transforms::Fourier;
use dotnet::math_net_numerics::interpolation::CubicSpline;
use dotnet::math_net_numerics::linear_algebra::double::{DenseMatrix, DenseVector};
use dotnet::math_net_numerics::statistics::ArrayStatistics;
use dotnet::math_net_numerics::{FindRoots, Fit, Integrate, SpecialFunctions};
use mochi::Array;

fn main() -> mochi::Result<()> {
    let hours: Vec<f64> = (0..24).map(f64::from).collect();
    let load: Vec<f64> = hours.iter().map(|t| 40.0 + 1.5 * t + 6.0 * (t * 0.6).sin()).collect();

    // A slice goes in, numbers come out; a tuple is a tuple.
    let (mean, deviation) = ArrayStatistics::mean_standard_deviation(&load)?;
    println!("mean {mean:.3} MW, deviation {deviation:.3}, peak {:.3}", ArrayStatistics::maximum(&load)?);
    let (intercept, slope) = Fit::line(&hours, &load)?;
    println!("trend: {intercept:.2} + {slope:.3} t");
    // Part of a slice is a slice.
    println!(
        "morning: {:.3}, evening: {:.3}",
        ArrayStatistics::mean(&load[..12])?,
        ArrayStatistics::mean(&load[12..])?
    );

    // What is changed in place is changed here: the waves that are in the load, when the trend is taken out.
    let mut real: Vec<f64> = hours.iter().zip(&load).map(|(t, mw)| mw - intercept - slope * t).collect();
    let mut imaginary = vec![0.0; real.len()];
    Fourier::forward(&mut real, &mut imaginary)?;
    let waves = real.iter().zip(&imaginary).map(|(real, imaginary)| real.hypot(*imaginary));
    let amplitudes: Vec<_> = waves.take(5).map(|size| format!("{:.2}", size * (4.0 / 24.0_f64).sqrt())).collect();
    println!("waves of the day: {}", amplitudes[1..].join(", "));

    // An object of .NET, used from a closure that .NET calls.
    let curve = CubicSpline::interpolate_natural_sorted(&hours, &load)?;
    println!(
        "at 7:30: {:.3} MW, energy of the day: {:.1} MWh",
        curve.interpolate(7.5)?,
        curve.integrate_a_b(0.0, 23.0)?
    );
    let when = FindRoots::of_function(move |t| Ok(curve.interpolate(t)? - 60.0), 6.0, 18.0)?;
    println!("60 MW at {when:.4} h");
    println!("erf(1) = {:.6}", Integrate::on_closed_interval(|t| 1.128_379_167_095_512_6 * (-t * t).exp(), 0.0, 1.0)?);
    println!("erf(1) = {:.6}", SpecialFunctions::erf(1.0)?);

    // Rows of a matrix are arrays or slices; a system of equations is solved.
    let costs = DenseMatrix::of_array(&[[3.0, 2.0, -1.0], [2.0, -2.0, 4.0], [-1.0, 0.5, -1.0]])?;
    let wanted = DenseVector::of_array(&[1.0, -2.0, 0.0])?;
    let shares = costs.solve_vector_of_t(&wanted)?;
    println!("shares: {:?}", shares.to_array()?.iter().map(|share| share.round()).collect::<Vec<_>>());
    let (error, inverse) = (costs.multiply_right_side(&shares)?, costs.inverse()?);
    println!("residual below 1e-12: {}", wanted.subtract_other(&error)?.l2_norm()? < 1e-12);
    // An array of .NET's own is where both work on it: a matrix by its columns, and room for what it gives.
    let (weights, sums) = (Array::from_slice(&[1.0, 0.0, 0.5, 1.0, 0.0, -1.0])?, Array::<f64>::new(2)?);
    let (matrix, result) = (DenseMatrix::new_rows_columns_storage(2, 3, &weights)?, DenseVector::new_storage(&sums)?);
    weights.cells()[2].set(2.0);
    matrix.multiply_right_side_result(&wanted, &result)?;
    println!("sums: {:?}", sums.to_vec());
    println!("determinant {:.3}, {} rows in the inverse", costs.determinant()?, inverse.row_count()?);
    Ok(())
}
