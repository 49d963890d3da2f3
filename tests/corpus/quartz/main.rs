use dotnet::quartz::extensibility::{IJobFactoryImpl, JobScope, TriggerFiredBundle};
use dotnet::quartz::quartz_scheduler_builder::CreateOptions;
use dotnet::quartz::trigger_configurator_extensions::WithSimpleScheduleIntervalOptions;
use dotnet::quartz::{
    IJob, IJobExecutionContext, IJobImpl, IQuartzBuilder, IScheduler, JobBuilder, QuartzSchedulerBuilder,
    TriggerBuilder, prelude::*,
};
use dotnet::system::{Action1, Type};
use std::{sync::mpsc, time::Duration};

/// A job that says who it is.
struct Hello(mpsc::Sender<String>);

impl IJobImpl for Hello {
    fn execute(&self, context: &IJobExecutionContext) -> impl Future<Output = mochi::Result<()>> + Send + 'static {
        let said = context.job_detail().and_then(|job| job.key()).map(|key| self.0.send(format!("hello from {key}")));
        async { said?.map_err(mochi::Error::other) }
    }
}

/// Makes each job that is to run.
struct Jobs(mpsc::Sender<String>);

impl IJobFactoryImpl for Jobs {
    fn create_job(
        &self,
        _: &TriggerFiredBundle,
        _: &IScheduler,
    ) -> impl Future<Output = mochi::Result<JobScope>> + Send + 'static {
        std::future::ready(JobScope::new(Hello(self.0.clone())))
    }

    fn return_job(&self, _: &JobScope) -> impl Future<Output = mochi::Result<()>> + Send + 'static {
        std::future::ready(Ok(()))
    }
}

fn main() -> mochi::Result<()> {
    let (send, said) = mpsc::channel();
    let kind: Type = IJob::implement(Hello(send.clone()))?.invoke("GetType", ())?;
    let configure =
        Action1::<IQuartzBuilder>::new(move |builder| builder.use_job_factory(Jobs(send.clone())).map(drop))?;
    let options = CreateOptions { configure: Some(&configure), ..Default::default() };
    let scheduler = QuartzSchedulerBuilder::create_with(options)?.build_scheduler().wait()?;
    scheduler.start().wait()?;

    let job = JobBuilder::create_untyped()?.of_type_type(&kind)?.with_identity("greeter")?.build()?;
    let thrice = WithSimpleScheduleIntervalOptions { repeat_count: Some(2), ..Default::default() };
    let trigger = TriggerBuilder::create_untyped()?
        .start_now()?
        .with_simple_schedule_interval_with(Duration::from_millis(20).try_into()?, thrice)?
        .build()?;
    scheduler.schedule_job_job_detail(&job, &trigger).wait()?;
    for _ in 0..3 {
        println!("{}", said.recv_timeout(Duration::from_secs(60)).map_err(mochi::Error::other)?);
    }
    scheduler.shutdown().wait()?;
    drop((kind, configure, scheduler, job, trigger));
    println!("alive: {}", mochi::Runtime::live_handles());
    Ok(())
}
