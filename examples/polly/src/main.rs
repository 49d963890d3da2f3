//! Work that fails now and then, made to succeed: Polly's pipelines around Rust's closures.

use dotnet::polly_core::circuit_breaker::{BrokenCircuitException, CircuitBreakerStrategyOptions};
use dotnet::polly_core::retry::{OnRetryArguments, RetryPredicateArguments, RetryStrategyOptions};
use dotnet::polly_core::{ResiliencePipelineBuilder, prelude::*};
use dotnet::system::Func2;
use dotnet::system::threading::tasks::{Task1, ValueTask, ValueTask1};
use mochi::{Error, Object};
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicU32, Ordering};

/// A server that is busy at first.
struct Server {
    calls: AtomicU32,
    busy: u32,
}

impl Server {
    fn load(&self, name: &str) -> mochi::Result<String> {
        match self.calls.fetch_add(1, Ordering::Relaxed) {
            calls if calls < self.busy => Err(Error::other(format!("{name} is locked"))),
            _ => Ok(format!("{name}: 42 rows")),
        }
    }
}

fn main() -> mochi::Result<()> {
    retry()?;
    circuit_breaker()?;
    results()?;
    asynchronous()
}

/// An `Err` of the closure is an exception, and is tried again.
fn retry() -> mochi::Result<()> {
    let options = RetryStrategyOptions::new()?;
    options.set_max_retry_attempts(3)?;
    options.set_delay("00:00:00.005".parse()?)?;
    options.set_on_retry(&Func2::from_fn(|retry: OnRetryArguments<Object>| {
        let error = retry.outcome()?.exception()?.expect("it is tried again because it failed");
        println!("attempt {}: {}", retry.attempt_number()? + 1, error.message()?);
        ValueTask::default()
    })?)?;
    let pipeline = ResiliencePipelineBuilder::new()?.add_retry(&options)?.build()?;

    let server = Server { calls: AtomicU32::new(0), busy: 2 };
    let rows: String = pipeline.execute_func_of_t(move || server.load("orders"))?;
    println!("{rows}");

    let server = Server { calls: AtomicU32::new(0), busy: 9 };
    let error = pipeline.execute(move || server.load("stock").map(drop)).expect_err("it stays locked");
    println!("given up: {}", error.message());
    Ok(())
}

/// After two failures nobody is called for a while.
fn circuit_breaker() -> mochi::Result<()> {
    let options = CircuitBreakerStrategyOptions::new()?;
    options.set_minimum_throughput(2)?;
    options.set_failure_ratio(1.0)?;
    let pipeline = ResiliencePipelineBuilder::new()?.add_circuit_breaker(&options)?.build()?;
    for _ in 0..4 {
        match pipeline.execute(|| -> mochi::Result<()> { Err(Error::other("no answer")) }) {
            Err(e) if e.is::<BrokenCircuitException>() => println!("the circuit is open"),
            other => println!("{}", other.expect_err("there is no answer").message()),
        }
    }
    Ok(())
}

/// A result can be as bad as an error: a status is asked for again.
fn results() -> mochi::Result<()> {
    let options = RetryStrategyOptions::new()?;
    options.set_delay("00:00:00.005".parse()?)?;
    options.set_should_handle(|attempt: RetryPredicateArguments<Object>| {
        let status = attempt.outcome()?.result()?.map(|status| status.unbox::<i32>()).transpose()?;
        ValueTask1::new(status.is_some_and(|status| status >= 500))
    })?;
    let pipeline = ResiliencePipelineBuilder::new()?.add_retry(&options)?.build()?;
    let statuses = AtomicI32::new(502);
    let status: i32 = pipeline.execute_func_of_t(move || statuses.fetch_sub(1, Ordering::Relaxed))?;
    println!("status {status}");
    Ok(())
}

/// Asynchronous work is a future of Rust's; who drops the task stops the pipeline.
fn asynchronous() -> mochi::Result<()> {
    let options = RetryStrategyOptions::new()?;
    options.set_delay("00:00:00.005".parse()?)?;
    let pipeline = ResiliencePipelineBuilder::new()?.add_retry(&options)?.build()?;
    let server = Arc::new(Server { calls: AtomicU32::new(0), busy: 1 });
    let rows = pipeline.execute_async::<String, _, _>(move |_| {
        let server = Arc::clone(&server);
        ValueTask1::new_task(&mochi::spawn::<Task1<String>>(async move { server.load("prices") })?)
    });
    println!("{}", rows.wait()?);
    Ok(())
}
