//! What a type asks of a TOML table: its keys, which of them may be left out, and what each holds. Learned by letting serde fill
//! the type from nothing, so that it cannot differ from what serde will take.

use std::fmt;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{self, DeserializeOwned, DeserializeSeed, MapAccess, SeqAccess, Visitor};

/// What stands for one value.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Not known; serde alone decides.
    #[default]
    Anything,
    Text,
    WholeNumber,
    Truth,
    /// One of these words.
    Word(&'static [&'static str]),
    List(Box<Shape>),
    /// A list of so many.
    Exactly(usize, Box<Shape>),
    /// Any keys, each with this value.
    Map(Box<Shape>),
    /// These keys.
    Table(Vec<(&'static str, Shape)>),
    /// May be left out.
    Optional(Box<Shape>),
}

impl Shape {
    /// The shape of a type.
    pub(crate) fn of<T: DeserializeOwned>() -> Self {
        let mut shape = Self::Anything;
        match T::deserialize(Probe(&mut shape)) {
            Ok(_) => shape,
            Err(Unfit) => Self::Anything,
        }
    }
}

/// A type that is more than tables, lists and plain values.
#[derive(Debug)]
struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a plain type")
    }
}

impl std::error::Error for Unfit {}

impl de::Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The text given for every text: a type that reads its text (`messages::Target`) takes it too.
const SAMPLE: &str = "guide";

/// Notes what is asked of it and gives the emptiest answer.
struct Probe<'s>(&'s mut Shape);

macro_rules! plain {
    ($($method:ident => $shape:ident, $visit:ident($value:expr);)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
            *self.0 = Shape::$shape;
            visitor.$visit($value)
        })*
    };
}

impl<'de> de::Deserializer<'de> for Probe<'_> {
    type Error = Unfit;

    plain! {
        deserialize_bool => Truth, visit_bool(false);
        deserialize_u8 => WholeNumber, visit_u64(0);
        deserialize_u16 => WholeNumber, visit_u64(0);
        deserialize_u32 => WholeNumber, visit_u64(0);
        deserialize_u64 => WholeNumber, visit_u64(0);
        deserialize_i64 => WholeNumber, visit_u64(0);
        deserialize_str => Text, visit_str(SAMPLE);
        deserialize_string => Text, visit_str(SAMPLE);
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let mut inner = Shape::Anything;
        let value = visitor.visit_some(Probe(&mut inner))?;
        *self.0 = Shape::Optional(Box::new(inner));
        Ok(value)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let mut inner = Shape::Anything;
        let value = visitor.visit_seq(Repeat { shape: &mut inner, times: 1 })?;
        *self.0 = Shape::List(Box::new(inner));
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Unfit> {
        let mut inner = Shape::Anything;
        let value = visitor.visit_seq(Repeat { shape: &mut inner, times: length })?;
        *self.0 = Shape::Exactly(length, Box::new(inner));
        Ok(value)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        let mut keys = Keys::new(&["id"]);
        let value = visitor.visit_map(&mut keys)?;
        *self.0 = Shape::Map(Box::new(keys.last()));
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        let mut keys = Keys::new(fields);
        let value = visitor.visit_map(&mut keys)?;
        // toml's `Spanned` passes for a struct of start, end and value.
        *self.0 = if name.starts_with("$__serde_spanned") { keys.last() } else { Shape::Table(keys.found) };
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, _: &'static str, variants: &'static [&'static str], visitor: V) -> Result<V::Value, Unfit> {
        *self.0 = Shape::Word(variants);
        visitor.visit_enum(BorrowedStrDeserializer::new(variants.first().copied().unwrap_or_default()))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unfit> {
        Err(Unfit)
    }

    serde::forward_to_deserialize_any! { i8 i16 i32 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct ignored_any }
}

struct Repeat<'s> {
    shape: &'s mut Shape,
    times: usize,
}

impl<'de> SeqAccess<'de> for Repeat<'_> {
    type Error = Unfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unfit> {
        let Some(times) = self.times.checked_sub(1) else { return Ok(None) };
        self.times = times;
        seed.deserialize(Probe(self.shape)).map(Some)
    }
}

struct Keys {
    left: std::slice::Iter<'static, &'static str>,
    current: &'static str,
    found: Vec<(&'static str, Shape)>,
}

impl Keys {
    fn new(keys: &'static [&'static str]) -> Self {
        Self { left: keys.iter(), current: "", found: Vec::new() }
    }

    fn last(mut self) -> Shape {
        self.found.pop().map(|(_, shape)| shape).unwrap_or_default()
    }
}

impl<'de> MapAccess<'de> for &mut Keys {
    type Error = Unfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unfit> {
        let Some(key) = self.left.next() else { return Ok(None) };
        self.current = key;
        seed.deserialize(BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Unfit> {
        let mut shape = Shape::Anything;
        let value = seed.deserialize(Probe(&mut shape))?;
        self.found.push((self.current, shape));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw;

    #[test]
    fn every_written_type_tells_its_shape() {
        let Shape::Table(marker) = Shape::of::<raw::MarkerFacts>() else { panic!("markers have no shape") };
        let texts = || Shape::List(Box::new(Shape::Text));
        assert_eq!(marker[0], ("order", Shape::WholeNumber));
        assert_eq!(marker[2], ("test", Shape::Text));
        assert_eq!(marker[3], ("sources", Shape::Optional(Box::new(texts()))));
        assert_eq!(marker[4], ("verified", Shape::Word(&["label", "secondary", "unverified"])));
        for shape in [
            Shape::of::<raw::TreatmentFacts>(),
            Shape::of::<raw::SubtypeWords>(),
            Shape::of::<raw::PageWords>(),
            Shape::of::<raw::QuestionFacts>(),
            Shape::of::<raw::OrganisationFacts>(),
            Shape::of::<raw::MessageFile>(),
        ] {
            assert!(!format!("{shape:?}").contains("Anything"), "{shape:?}");
        }
    }

    #[test]
    fn the_words_of_the_guide_have_months_and_weekdays() {
        let Shape::Table(words) = Shape::of::<guide::GuideWords>() else { panic!("the guide's words have no shape") };
        assert!(words.contains(&("months", Shape::Exactly(12, Box::new(Shape::Text)))), "{words:?}");
        assert!(words.contains(&("running-title", Shape::Text)), "{words:?}");
    }
}
