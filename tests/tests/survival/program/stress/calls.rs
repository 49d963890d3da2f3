use super::Pool;
use crate::random::Random;
use dotnet::fixture::{
    Background, Colour, CountingNode, Door, Enums, Failures, FixtureException, House, INamed, Lists, Node, Objects,
    Texts,
};
use mochi::{Object, Result};

/// Objects that wait in the pool at most.
const WAITING: usize = 256;

/// One thread's way through all kinds of calls; each answer is checked.
pub struct Caller<'a> {
    random: Random,
    pool: &'a Pool,
    own: Node,
}

impl<'a> Caller<'a> {
    pub fn new(random: Random, pool: &'a Pool) -> Self {
        Self { random, pool, own: Node::new().expect("a node") }
    }

    /// At least so many calls.
    pub fn call(&mut self, count: u64) -> Result<()> {
        let mut calls = 0;
        while calls < count {
            calls += self.some()?;
        }
        Ok(())
    }

    /// A few calls, and how many they were.
    fn some(&mut self) -> Result<u64> {
        match self.random.below(1_000) {
            0..150 => self.texts(),
            150..300 => self.objects(),
            300..450 => self.properties(),
            450..550 => self.lists(),
            550..700 => self.hand_over(),
            700..800 => self.casts(),
            800..880 => self.exceptions(),
            880..950 => self.disposables(),
            950..999 => self.values(),
            _ => self.large(),
        }
    }

    fn texts(&mut self) -> Result<u64> {
        let text = self.random.text(200);
        assert_eq!(Texts::echo(&text)?, text);
        assert_eq!(Texts::echo_or_null(None)?, None);
        assert_eq!(Texts::joined(&text, None, "")?, format!("{text}|null|"));
        Ok(3)
    }

    fn objects(&mut self) -> Result<u64> {
        let name = self.random.text(20);
        let node = Node::new_name(&name)?;
        assert_eq!(node.name()?, name);
        assert!(node.self_()?.is_other(&node)?);
        assert_eq!(node.find(&name)?, Some(node));
        Ok(5)
    }

    fn properties(&mut self) -> Result<u64> {
        let name = self.random.text(20);
        self.own.set_name(&name)?;
        self.own.set_tag(&name)?;
        assert_eq!(self.own.tag()?.expect("it was set").unbox::<String>()?, name);
        self.own.set_next(&self.own)?;
        assert!(self.own.next()?.expect("it was set").is_other(&self.own)?);
        self.own.set_next(None)?;
        Ok(8)
    }

    fn lists(&mut self) -> Result<u64> {
        let numbers: Vec<i64> = (0..self.random.below(200)).map(|_| self.random.number() as i64).collect();
        let back = Lists::i64(&numbers)?;
        assert!(back.iter().rev().eq(&numbers));
        let texts: Vec<String> = (0..self.random.below(10)).map(|_| self.random.text(30)).collect();
        let back = Lists::texts(&texts)?;
        assert!(back.iter().rev().eq(&texts));
        let nodes = [self.own.clone(), Node::new()?];
        let back = Lists::nodes(&nodes)?;
        assert!(back[1].is_other(&nodes[0])? && back[0].is_other(&nodes[1])?);
        Ok(7)
    }

    /// Takes an object that another thread made, and leaves one of its own.
    fn hand_over(&mut self) -> Result<u64> {
        let index = self.random.number();
        let number = (index % 1_000) as i32;
        let mine = Node::new_name_number(&format!("node {number}"), number)?;
        let theirs = {
            let mut pool = self.pool.lock().expect("no panic");
            pool.push(mine);
            let index = (index % pool.len() as u64) as usize;
            if pool.len() > WAITING { pool.swap_remove(index) } else { pool[index].clone() }
        };
        assert_eq!(theirs.name()?, format!("node {}", theirs.number()?));
        Ok(4)
    }

    fn casts(&mut self) -> Result<u64> {
        let node = CountingNode::new("counts")?;
        let object: Object = Objects::same(&node)?.cast()?;
        assert_eq!(object.cast::<CountingNode>()?.count()?, 1);
        assert_eq!(Objects::name_of(&object.cast::<INamed>()?)?, "counts");
        assert!(object.cast::<Door>().is_err());
        assert!(!object.is::<Door>());
        Ok(9)
    }

    fn exceptions(&mut self) -> Result<u64> {
        let number = self.random.below(1_000) as i32;
        let message = self.random.text(50);
        let error = Failures::throw(&message, number).expect_err("it throws");
        assert_eq!(error.message(), message);
        assert_eq!(error.downcast::<FixtureException>()?.number()?, number);
        assert!(Failures::null_reference(None).is_err());
        assert!(Objects::broken().is_err());
        Ok(5)
    }

    fn disposables(&mut self) -> Result<u64> {
        let door = Door::new()?;
        let clone = door.clone();
        drop(door);
        assert!(!clone.is_closed()?);
        let house = House::new()?;
        assert!(!house.is_front_closed()?);
        house.front()?.dispose()?;
        assert!(house.is_front_closed()?);
        Ok(8)
    }

    fn values(&mut self) -> Result<u64> {
        assert_eq!(Enums::echo(Colour::Green)?, Colour::Green);
        let number = self.random.number();
        assert_eq!(Object::from_value(number)?.unbox::<u64>()?, number);
        assert_eq!(Failures::divide(1)?, 1);
        Ok(4)
    }

    /// Now and then something large, and a collection that moves what it can.
    fn large(&mut self) -> Result<u64> {
        let text = self.random.text(50_000);
        assert_eq!(Texts::echo(&text)?, text);
        assert_eq!(Lists::range(100_000)?.len(), 100_000);
        if self.random.below(50) == 0 {
            Background::compact(1)?;
        }
        Ok(3)
    }
}
