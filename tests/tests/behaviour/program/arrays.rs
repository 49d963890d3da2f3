use dotnet::fixture::{Arrays, Samples};
use mochi::{Array, Result, Runtime};

macro_rules! reversed {
    ($($method:ident($($value:expr),*))*) => {
        $({
            let values = [$($value),*];
            let mut expected = values.to_vec();
            expected.reverse();
            let mut changed = values;
            Arrays::$method(&mut changed)?;
            assert_eq!(changed[..], expected);
            Arrays::$method(&values)?;
            assert_eq!(values[0], expected[expected.len() - 1], "a copy that is dropped");
            let array = Array::from_slice(&values)?;
            Arrays::$method(&array)?;
            assert_eq!(array.to_vec(), expected);
        })*
    };
}

pub fn numbers() -> Result<()> {
    reversed! {
        i8(i8::MIN, 0, i8::MAX)
        u8(0, 1, u8::MAX)
        i16(i16::MIN, 0, i16::MAX)
        u16(0, 1, u16::MAX)
        i32(i32::MIN, 0, i32::MAX)
        u32(0, 1, u32::MAX)
        i64(i64::MIN, 0, i64::MAX)
        u64(0, 1, u64::MAX)
        native(isize::MIN, 0, isize::MAX)
        f32(0.1, f32::MAX, f32::INFINITY)
        f64(0.1, f64::MAX, f64::NEG_INFINITY)
    }
    Ok(())
}

pub fn in_place() -> Result<()> {
    let mut values = vec![1.0, 2.0, 3.0, 4.0];
    Arrays::scale(&mut values, 2.0)?;
    Arrays::scale(&mut values[1..3], 10.0)?;
    assert_eq!(values, [2.0, 40.0, 60.0, 8.0]);
    let mut boxed: Box<[f64]> = values.into();
    Arrays::scale(&mut boxed, 0.5)?;
    Arrays::scale(&boxed, 100.0)?;
    assert_eq!(boxed[..], [1.0, 20.0, 30.0, 4.0]);
    Arrays::scale(&mut [], 1.0)
}

pub fn what_a_failed_call_wrote() -> Result<()> {
    let mut values = [1, 2, 3];
    let error = Arrays::fail_after(&mut values, 2).expect_err("an exception");
    assert_eq!(error.message(), "enough");
    assert_eq!(values, [7, 7, 3]);
    Ok(())
}

pub fn null() -> Result<()> {
    assert_eq!(Arrays::fill(None, 1)?, None);
    assert_eq!(Arrays::fill(Some(&[0, 0][..]), 1)?, Some(2));
    let mut values = vec![0; 3];
    assert_eq!(Arrays::fill(&mut values, 5)?, Some(3));
    assert_eq!(values, [5, 5, 5]);
    let array = Array::<i32>::new(2)?;
    assert_eq!(Arrays::fill(&array, 6)?, Some(2));
    assert_eq!(array.to_vec(), [6, 6]);
    assert_eq!(Arrays::fill(&Array::new(0)?, 6)?, Some(0));
    Ok(())
}

pub fn generic_methods() -> Result<()> {
    let mut values = [0; 3];
    assert_eq!(Arrays::fill_for("four".to_owned(), &mut values)?, 3);
    assert_eq!(values, [4, 4, 4]);
    let array = Array::new(2)?;
    assert_eq!(Arrays::fill_for(12_345, &array)?, 2);
    assert_eq!(array.to_vec(), [5, 5]);
    Ok(())
}

pub fn itself() -> Result<()> {
    Arrays::collect()?;
    let array = Array::from_fn(4, |index| index as f64)?;
    assert!(Arrays::are_same(&array, &array)?);
    assert!(Arrays::are_same(&array, &array.clone())?);
    assert!(!Arrays::are_same(&array, &array.to_vec())?);
    assert_eq!(array.type_name()?, "System.Double[]");
    assert_eq!(Arrays::sum_of(array.as_object())?, 6.0);
    assert_eq!(format!("{array:?}"), "[0.0, 1.0, 2.0, 3.0]");
    Ok(())
}

pub fn kept() -> Result<()> {
    Arrays::collect()?;
    let array = Array::<f64>::new(1000)?;
    let samples = Samples::new(&array)?;
    Arrays::collect()?;
    array.cells()[3].set(1.5);
    assert_eq!(samples.get(3)?, 1.5);
    samples.set(4, 2.5)?;
    assert_eq!(array.cells()[4].get(), 2.5);
    array.copy_from_slice(&[9.0; 1000]);
    assert_eq!(samples.get(999)?, 9.0);
    let mut copy = [0.0; 1000];
    array.copy_to_slice(&mut copy);
    assert_eq!(copy, [9.0; 1000]);
    let cells = array.cells();
    drop(samples);
    Arrays::collect()?;
    assert_eq!(cells.len(), array.iter().filter(|&value| value == 9.0).count());
    let other = Samples::new(&[1.0])?;
    other.set_storage(&array)?;
    other.set(0, -1.0)?;
    assert_eq!(array.cells()[0].get(), -1.0);
    Ok(())
}

pub fn a_slice_until_it_is_shared() -> Result<()> {
    Arrays::collect()?;
    let mut array = Array::<f64>::new(3)?;
    array.get_mut().expect("nobody has it").copy_from_slice(&[1.0, 2.0, 3.0]);
    assert_eq!(array.iter().sum::<f64>(), 6.0);
    assert!(array.get_mut().is_some());
    let samples = Samples::new(&array)?;
    assert!(array.get_mut().is_none());
    drop(samples);
    assert!(array.get_mut().is_none(), "nobody tells that .NET has let it go");
    let mut another = Array::<u8>::new(1)?;
    let clone = another.clone();
    assert!(another.get_mut().is_none());
    drop(clone);
    let mut third = Array::<u8>::new(1)?;
    assert_eq!(third.type_name()?, "System.Byte[]");
    assert!(third.get_mut().is_none());
    Ok(())
}

pub fn awaited() -> Result<()> {
    Arrays::collect()?;
    let buffer = Array::<u8>::new(8)?;
    assert_eq!(Arrays::read_async(&buffer, 2, 3).wait()?, 3);
    assert_eq!(buffer.to_vec(), [0, 0, 42, 42, 42, 0, 0, 0]);
    Ok(())
}

pub fn threads() -> Result<()> {
    Arrays::collect()?;
    let array = Array::<f64>::new(1)?;
    let samples = Samples::new(&array)?;
    samples.rise_on_thread(100_000)?;
    let cell = &array.cells()[0];
    let mut last = 0.0;
    while last < 100_000.0 {
        let now = cell.get();
        assert!(now >= last);
        last = now;
    }
    Ok(())
}

pub fn nothing_is_left() -> Result<()> {
    let before = Runtime::live_handles();
    let mut values = [1.0; 16];
    for _ in 0..1000 {
        Arrays::scale(&mut values, 1.0)?;
        Arrays::scale(&Array::<f64>::new(4)?, 1.0)?;
    }
    assert!(Array::<u8>::new(usize::MAX).is_err());
    assert_eq!(Runtime::live_handles(), before);
    Ok(())
}
