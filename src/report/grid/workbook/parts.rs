//! The parts of a zipped workbook, read one after the other and never further than is allowed.

use super::{Outcome, broken, too_large};
use crate::text::Message;
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufReader, Cursor, ErrorKind, Read};
use std::rc::Rc;
use zip::ZipArchive;

/// What all parts that are read may take when they are unpacked. A directory may tell smaller sizes than there are, so that
/// what comes out is counted.
pub(super) const MAX_UNPACKED: u64 = 256 * 1024 * 1024;
/// What one element, text or record may take.
pub(super) const MAX_PIECE: usize = 8 * 1024 * 1024;

/// Elements in one another; a workbook has some ten.
const MAX_DEPTH: usize = 200;

/// A zipped workbook. What may still be unpacked is shared with the part that is being read.
pub(super) struct Parts<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: Rc<Cell<u64>>,
}

impl<'a> Parts<'a> {
    /// # Errors
    /// When the bytes are no ZIP, or its directory tells more than may be unpacked.
    pub(super) fn open(bytes: &'a [u8]) -> Outcome<Self> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
        // Refused by what the directory tells, before anything is unpacked.
        let told = zip.decompressed_size().unwrap_or_default();
        if told > u128::from(MAX_UNPACKED) {
            return Err(too_large());
        }
        Ok(Self {
            zip,
            left: Rc::new(Cell::new(MAX_UNPACKED)),
        })
    }

    /// Lets the parts be read once more, as much of them as at first.
    pub(super) fn again(&self) {
        self.left.set(MAX_UNPACKED);
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The part of a name in whichever letter case; some programs write `xl/SharedStrings.xml`.
    pub(super) fn stream(&mut self, name: &str) -> Outcome<Option<Metered<'_>>> {
        // The exact name first: it is a look-up, and the other way goes through all names.
        let index = self.zip.index_for_name(name).or_else(|| {
            (0..self.zip.len()).find(|index| {
                let at = self.zip.name_for_index(*index);
                matches!(at, Some(Ok(at)) if at.replace('\\', "/").eq_ignore_ascii_case(name))
            })
        });
        let Some(index) = index else { return Ok(None) };
        let file = self.zip.by_index(index).map_err(|_| broken())?;
        Ok(Some(Metered {
            // Binary records are read byte by byte, which would be slow from what unpacks.
            file: BufReader::with_capacity(1 << 16, Box::new(file)),
            left: Rc::clone(&self.left),
            piece: Rc::new(Cell::new(0)),
        }))
    }

    pub(super) fn xml(&mut self, name: &str) -> Outcome<Option<Xml<'_>>> {
        Ok(self.stream(name)?.map(Xml::new))
    }

    /// Does something with every element of a part, and gives whether there is such a part.
    pub(super) fn each(
        &mut self,
        name: &str,
        mut take: impl FnMut(&Element<'_>) -> Outcome<()>,
    ) -> Outcome<bool> {
        let Some(mut xml) = self.xml(name)? else {
            return Ok(false);
        };
        while let Some(piece) = xml.next(0)? {
            if let Piece::Start(element) = piece {
                take(&element)?;
            }
        }
        Ok(true)
    }
}

/// Bytes of a part, counted: against what the workbook may take, and what one piece of it may.
pub(super) struct Metered<'a> {
    file: BufReader<Box<dyn Read + 'a>>,
    left: Rc<Cell<u64>>,
    piece: Rc<Cell<usize>>,
}

impl Read for Metered<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(buffer)?;
        let left = self.left.get().checked_sub(count as u64);
        self.left
            .set(left.ok_or_else(|| io::Error::from(io::ErrorKind::FileTooLarge))?);
        self.piece.set(self.piece.get() + count);
        if self.piece.get() > MAX_PIECE {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(count)
    }
}

impl Metered<'_> {
    /// A new piece begins, for readers that are not [`Xml`].
    pub(super) fn next_piece(&self) {
        self.piece.set(0);
    }
}

/// The events of an XML part.
pub(super) struct Xml<'a> {
    reader: Reader<BufReader<Metered<'a>>>,
    piece: Rc<Cell<usize>>,
    buffer: Vec<u8>,
    /// Elements that have begun and not ended.
    pub(super) depth: usize,
    /// The end of an element without anything in it, which comes next.
    ended: Option<BytesEnd<'static>>,
}

/// What a reader of XML is told. Names come without their prefix.
pub(super) enum Piece<'b> {
    /// An element begins; one without anything in it ends next.
    Start(Element<'b>),
    End(BytesEnd<'b>),
    Text(Cow<'b, str>),
}

/// The name and the attributes of an element.
pub(super) struct Element<'b> {
    start: BytesStart<'b>,
    /// Whether it is written without an end of its own, so that nothing is in it.
    pub(super) is_empty: bool,
}

impl Element<'_> {
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The name with its prefix.
    pub(super) fn whole_name(&self) -> &str {
        self.start.name().into_inner()
    }

    /// An attribute by its name without a prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let mut all = self.start.attributes();
        all.with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)
            .map(|attribute| {
                unescape(&attribute.value)
                    .map_or_else(|_| attribute.value.to_string(), Cow::into_owned)
            })
    }

    /// Whether an attribute, by its name with its prefix, has just this value.
    pub(super) fn says(&self, whole_name: &str, value: &str) -> bool {
        let mut all = self.start.attributes();
        let mut all = all.with_checks(false).flatten();
        all.any(|one| one.key.into_inner() == whole_name && *one.value == *value)
    }

    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub(super) fn is_set(&self, name: &str) -> bool {
        matches!(self.get(name).as_deref(), Some("1" | "true" | "on"))
    }
}

impl<'a> Xml<'a> {
    fn new(stream: Metered<'a>) -> Self {
        let piece = Rc::clone(&stream.piece);
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, stream));
        reader.config_mut().check_end_names = false;
        Self {
            reader,
            piece,
            buffer: Vec::new(),
            depth: 0,
            ended: None,
        }
    }

    /// The next event within the element that is open at a depth, or within the part at depth 0; `None` at its end. Comments and the
    /// like are empty texts.
    ///
    /// # Errors
    /// When it is no XML, or more than is allowed.
    pub(super) fn next(&mut self, within: usize) -> Outcome<Option<Piece<'_>>> {
        self.buffer.clear();
        self.piece.set(0);
        let event = match self.ended.take() {
            Some(end) => Ok(Event::End(end)),
            None => self.reader.read_event_into(&mut self.buffer),
        };
        let event = event.map_err(|error| refusal(&error))?;
        let is_empty = matches!(event, Event::Empty(_));
        Ok(Some(match event {
            Event::Start(start) | Event::Empty(start) => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Err(broken());
                }
                // Its end is told as well, so that readers need no second way for empty elements.
                self.ended = is_empty.then(|| start.to_end().into_owned());
                Piece::Start(Element { start, is_empty })
            }
            Event::End(end) => {
                // A broken part may end more than it began.
                self.depth = self.depth.saturating_sub(1);
                if self.depth < within {
                    return Ok(None);
                }
                Piece::End(end)
            }
            Event::Text(text) => Piece::Text(text.xml10_content()),
            Event::CData(text) => Piece::Text(text.xml10_content()),
            Event::GeneralRef(entity) => Piece::Text(resolved(&entity)?),
            // A part that ends within an element was cut off.
            Event::Eof if within > 0 => return Err(broken()),
            Event::Eof => return Ok(None),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                Piece::Text("".into())
            }
        }))
    }

    /// Reads over the rest of the element that was open at a depth, if it still is.
    pub(super) fn leave(&mut self, within: usize) -> Outcome<()> {
        while self.depth >= within && self.next(within)?.is_some() {}
        Ok(())
    }

    /// Reads over everything up to the end of an element that has begun.
    pub(super) fn skip(&mut self) -> Outcome<()> {
        self.leave(self.depth)
    }

    /// The text of an element that has begun, without that of elements in it.
    pub(super) fn text(&mut self) -> Outcome<String> {
        let (mut text, mut inner, within) = (String::new(), 0_usize, self.depth);
        while let Some(piece) = self.next(within)? {
            match piece {
                Piece::Start(_) => inner += 1,
                Piece::End(_) => inner -= 1,
                Piece::Text(more) if inner == 0 => text.push_str(&more),
                Piece::Text(_) => {}
            }
            if text.len() > MAX_PIECE {
                return Err(too_large());
            }
        }
        Ok(text)
    }
}

/// The name of an element's end, without its prefix.
pub(super) fn name_of<'b>(end: &'b BytesEnd<'_>) -> &'b str {
    end.local_name().into_inner()
}

fn resolved(entity: &BytesRef<'_>) -> Outcome<Cow<'static, str>> {
    if let Some(known) = resolve_xml_entity(entity) {
        return Ok(known.into());
    }
    match entity.resolve_char_ref() {
        Ok(Some(character)) => Ok(character.to_string().into()),
        // Entities of the document's own are not resolved: they can grow without bound.
        _ => Err(broken()),
    }
}

fn refusal(error: &quick_xml::Error) -> Message {
    match error {
        quick_xml::Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => too_large(),
        _ => broken(),
    }
}
