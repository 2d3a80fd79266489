//! The finished file made smaller: its streams compressed, its many small objects packed into compressed object streams
//! (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! krilla writes each object by itself, and the structure tree of a tagged file is hundreds of them. Reads only what krilla
//! writes, one section with a plain cross-reference table; anything else is given back as it came.

use std::io::Write as _;

use flate2::{Compress, Compression, FlushCompress, Status};

/// Objects in one stream at most: readers unpack a stream as a whole.
const MOST_IN_A_STREAM: usize = 200;

/// The file, smaller where that is possible.
pub(crate) fn compact(file: Vec<u8>) -> Vec<u8> {
    packed(&file).filter(|packed| packed.len() < file.len()).unwrap_or(file)
}

/// Where an object stands in the packed file.
#[derive(Clone, Copy)]
enum Place {
    Free,
    At(usize),
    Within { stream: usize, index: usize },
}

fn packed(file: &[u8]) -> Option<Vec<u8>> {
    let table = number_after(&file[file.len().checked_sub(64)?..], b"startxref")?;
    let offsets = offsets(file, table)?;
    let trailer = trailer(file, table)?;
    let mut order: Vec<(usize, usize)> = offsets.iter().copied().enumerate().skip(1).filter(|(_, offset)| *offset > 0).collect();
    order.sort_by_key(|(_, offset)| *offset);
    let ends = order.iter().skip(1).map(|(_, offset)| *offset).chain([table]);

    let mut deflater = Deflater::new();
    let mut out = file.get(..order.first()?.1)?.to_vec();
    let mut places = vec![Place::Free; offsets.len()];
    let mut small: Vec<(usize, &[u8])> = Vec::new();
    for ((id, start), end) in order.iter().zip(ends) {
        let object = file.get(*start..end)?;
        let body = body(object)?;
        if body.ends_with(b"endstream") {
            places[*id] = Place::At(out.len());
            match plain_stream(body) {
                Some((dictionary, content)) => write_stream(&mut out, *id, &dictionary, content, &mut deflater)?,
                None => out.extend_from_slice(object),
            }
        } else {
            small.push((*id, body));
        }
    }
    for chunk in small.chunks(MOST_IN_A_STREAM) {
        let stream = places.len();
        for (index, (id, _)) in chunk.iter().enumerate() {
            places[*id] = Place::Within { stream, index };
        }
        places.push(Place::At(out.len()));
        write_objects(&mut out, stream, chunk, &mut deflater)?;
    }
    write_places(&mut out, places, trailer, &mut deflater)?;
    Some(out)
}

/// The dictionary (without its length) and the content of a stream that is not compressed yet. Metadata stays plain, so that
/// programs that do not read PDF find it.
fn plain_stream(body: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let start = find(body, b"stream")?;
    let dictionary = body.get(..start)?.trim_ascii().strip_prefix(b"<<")?.strip_suffix(b">>")?;
    if find(dictionary, b"/Filter").is_some() || find(dictionary, b"/Metadata").is_some() {
        return None;
    }
    let (dictionary, length) = without_number(dictionary, b"/Length")?;
    let content = body.get(start + b"stream".len()..)?.strip_prefix(b"\n")?;
    Some((dictionary, content.get(..length)?))
}

/// A dictionary without the entry that has this key and a number, and the number.
fn without_number(dictionary: &[u8], key: &[u8]) -> Option<(Vec<u8>, usize)> {
    let start = find(dictionary, key)?;
    let after = &dictionary[start + key.len()..];
    let end = after.iter().take_while(|byte| byte.is_ascii_digit() || byte.is_ascii_whitespace()).count();
    let number = std::str::from_utf8(&after[..end]).ok()?.trim().parse().ok()?;
    Some(([&dictionary[..start], &after[end..]].concat(), number))
}

/// The offset of every object, by its number; 0 for a free one.
fn offsets(file: &[u8], table: usize) -> Option<Vec<usize>> {
    let mut lines = file.get(table..)?.split(|byte| *byte == b'\n');
    (lines.next()?.trim_ascii() == b"xref").then_some(())?;
    let count = std::str::from_utf8(lines.next()?).ok()?.trim().strip_prefix("0 ")?.parse().ok()?;
    let entry = |line: &[u8]| {
        let entry = std::str::from_utf8(line.get(..18)?).ok()?;
        let offset = entry.get(..10)?.parse().ok()?;
        Some(if entry.ends_with('n') { offset } else { 0 })
    };
    lines.by_ref().take(count).map(entry).collect::<Option<Vec<usize>>>().filter(|offsets| offsets.len() == count)
}

/// The entries of the trailer dictionary but for the number of objects.
fn trailer(file: &[u8], table: usize) -> Option<Vec<u8>> {
    let section = file.get(table..)?;
    let start = table + find(section, b"trailer")? + b"trailer".len();
    let end = table + find(section, b"startxref")?;
    let dictionary = file.get(start..end)?.trim_ascii().strip_prefix(b"<<")?.strip_suffix(b">>")?;
    without_number(dictionary, b"/Size").map(|(trailer, _)| trailer)
}

/// What stands between `obj` and `endobj`.
fn body(object: &[u8]) -> Option<&[u8]> {
    let start = find(object, b" obj")? + b" obj".len();
    Some(object.get(start..)?.trim_ascii().strip_suffix(b"endobj")?.trim_ascii())
}

fn write_objects(out: &mut Vec<u8>, stream: usize, objects: &[(usize, &[u8])], deflater: &mut Deflater) -> Option<()> {
    let (mut index, mut bodies) = (Vec::new(), Vec::new());
    for (id, body) in objects {
        write!(index, "{id} {} ", bodies.len()).ok()?;
        bodies.extend_from_slice(body);
        bodies.push(b'\n');
    }
    let first = index.len();
    let dictionary = format!("/Type/ObjStm/N {}/First {first}", objects.len());
    index.extend_from_slice(&bodies);
    write_stream(out, stream, dictionary.as_bytes(), &index, deflater)
}

/// Closes the file with the cross-reference stream, which is itself the last object.
fn write_places(out: &mut Vec<u8>, mut places: Vec<Place>, trailer: Vec<u8>, deflater: &mut Deflater) -> Option<()> {
    let (own, start) = (places.len(), out.len());
    places.push(Place::At(start));
    let mut table = Vec::with_capacity(places.len() * 6);
    for place in &places {
        let (kind, first, second) = match *place {
            Place::Free => (0, 0, 0),
            Place::At(offset) => (1, offset, 0),
            Place::Within { stream, index } => (2, stream, index),
        };
        table.push(kind);
        table.extend_from_slice(&u32::try_from(first).ok()?.to_be_bytes()[1..]);
        table.extend_from_slice(&u16::try_from(second).ok()?.to_be_bytes());
    }
    let mut dictionary = format!("/Type/XRef/W[1 3 2]/Size {}", places.len()).into_bytes();
    dictionary.extend_from_slice(&trailer);
    write_stream(out, own, &dictionary, &table, deflater)?;
    write!(out, "startxref\n{start}\n%%EOF").ok()
}

fn write_stream(out: &mut Vec<u8>, id: usize, dictionary: &[u8], content: &[u8], deflater: &mut Deflater) -> Option<()> {
    let compressed = deflater.deflate(content)?;
    write!(out, "{id} 0 obj\n<<").ok()?;
    out.extend_from_slice(dictionary);
    write!(out, "/Filter/FlateDecode/Length {}>>\nstream\n", compressed.len()).ok()?;
    out.extend_from_slice(compressed);
    out.extend_from_slice(b"\nendstream\nendobj\n");
    Some(())
}

/// Compresses one stream after the other with the same tables: making them anew costs more than compressing a short stream.
struct Deflater {
    compress: Compress,
    out: Vec<u8>,
}

impl Deflater {
    fn new() -> Self {
        Self { compress: Compress::new(Compression::new(6), true), out: Vec::new() }
    }

    fn deflate(&mut self, content: &[u8]) -> Option<&[u8]> {
        self.compress.reset();
        self.out.clear();
        // Deflate adds five bytes a block of 16 KB at worst, and six around the whole.
        self.out.reserve(content.len() + content.len() / 1024 + 64);
        match self.compress.compress_vec(content, &mut self.out, FlushCompress::Finish).ok()? {
            Status::StreamEnd => Some(&self.out),
            Status::Ok | Status::BufError => None,
        }
    }
}

fn number_after(text: &[u8], word: &[u8]) -> Option<usize> {
    let after = text.get(find(text, word)? + word.len()..)?.trim_ascii_start();
    let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&after[..digits]).ok()?.parse().ok()
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_is_given_back_as_it_came() {
        for file in
            [&b""[..], b"%PDF-1.7", b"startxref\n5\n%%EOF", b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer<<>>\nstartxref\n9\n%%EOF"]
        {
            assert_eq!(compact(file.to_vec()), file);
        }
    }
}
