//! Compound files, in which old Excel keeps its streams, and Office what it has locked with a password: [MS-CFB].

use super::binary::{Bytes, utf16};
use super::{Outcome, broken};

// The end of a chain. Numbers from three below it on name no sector: they mark its own tables, free ones and ends.
const END: u32 = 0xFFFF_FFFE;
const HEADER: usize = 512;

/// An open compound file: its table of sectors, its directory, and the stream that holds the small ones.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini: Vec<u8>,
    cutoff: u64,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: u64,
}

impl<'a> Compound<'a> {
    /// # Errors
    /// When it is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Outcome<Self> {
        let mut header = Bytes::new(bytes);
        header.skip(26)?;
        let version = header.u16()?;
        header.skip(2)?;
        let (shift, mini_shift) = (header.u16()?, header.u16()?);
        // Sectors of 512 or 4096 bytes and small ones of 64 are all that the format knows.
        if !matches!((version, shift), (3, 9) | (4, 12)) || mini_shift != 6 {
            return Err(broken());
        }
        header.skip(14)?;
        let directory = header.u32()?;
        header.skip(4)?;
        let cutoff = u64::from(header.u32()?);
        let first_mini = header.u32()?;
        header.skip(4)?;
        let first_more = header.u32()?;
        header.skip(4)?;
        let mut file = Self {
            bytes,
            sector: 1 << shift,
            fat: Vec::new(),
            mini_fat: Vec::new(),
            mini: Vec::new(),
            cutoff,
            entries: Vec::new(),
        };
        file.read_fat(header, first_more)?;
        file.mini_fat = numbers(&file.chain(first_mini, u64::MAX)?);
        // In version 3 the header does not tell how long the directory is; its chain does.
        let entries = file.chain(directory, u64::MAX)?;
        file.entries = entries.chunks_exact(128).filter_map(entry).collect();
        // Small streams lie together in the stream of the first entry, the root.
        let root = file.entries.first().map(|root| (root.start, root.size));
        if let Some((start, size)) = root.filter(|(start, size)| *size > 0 && *start < END) {
            file.mini = file.chain(start, size)?;
        }
        Ok(file)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of a stream; `None` where there is none.
    ///
    /// # Errors
    /// When its chain is damaged.
    pub(super) fn stream(&self, name: &str) -> Outcome<Option<Vec<u8>>> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name == name) else {
            return Ok(None);
        };
        // Streams below the limit that the header tells, usually 4096 bytes, lie in small sectors.
        if entry.size >= self.cutoff {
            return self.chain(entry.start, entry.size).map(Some);
        }
        let mut stream = Vec::new();
        let mut at = entry.start;
        let size = usize::try_from(entry.size).map_err(|_| broken())?;
        while at < END && stream.len() < size {
            let start = at as usize * 64;
            let sector = self.mini.get(start..).unwrap_or_default();
            // A chain that leads to where nothing stands adds nothing, and one that leads back to itself ends nowhere.
            if sector.is_empty() || stream.len() > self.mini.len() {
                return Err(broken());
            }
            stream.extend_from_slice(&sector[..sector.len().min(64)]);
            at = *self.mini_fat.get(at as usize).ok_or_else(broken)?;
        }
        stream.truncate(size);
        Ok(Some(stream))
    }

    /// Where each sector goes on: told in the header, and in sectors of their own where it has no room.
    fn read_fat(&mut self, mut header: Bytes<'_>, first_more: u32) -> Outcome<()> {
        let mut places = Vec::new();
        // The header has room for so many.
        for _ in 0..109 {
            places.push(header.u32()?);
        }
        // A chain that leads back to itself ends after as many sectors as the file can have.
        let (mut more, mut left) = (first_more, self.bytes.len() / self.sector);
        while more < END && left > 0 {
            let sector = numbers(self.at(more)?);
            let (next, told) = sector.split_last().ok_or_else(broken)?;
            places.extend(told);
            more = *next;
            left -= 1;
        }
        for place in places.into_iter().filter(|place| *place < END - 3) {
            let sector = numbers(self.at(place)?);
            self.fat.extend(sector);
            // A made-up header may name one sector again and again.
            if self.fat.len() > self.bytes.len() {
                return Err(broken());
            }
        }
        Ok(())
    }

    fn at(&self, sector: u32) -> Outcome<&'a [u8]> {
        // In files of large sectors the header fills one of them.
        let header = HEADER.max(self.sector);
        let start = (sector as usize)
            .checked_mul(self.sector)
            .and_then(|start| start.checked_add(header))
            .ok_or_else(broken)?;
        let rest = self.bytes.get(start..).filter(|rest| !rest.is_empty());
        let rest = rest.ok_or_else(broken)?;
        Ok(&rest[..rest.len().min(self.sector)])
    }

    /// The sectors of a chain, at most so many bytes of them.
    fn chain(&self, first: u32, size: u64) -> Outcome<Vec<u8>> {
        let mut stream = Vec::new();
        let mut at = first;
        while at < END - 3 && (stream.len() as u64) < size {
            stream.extend_from_slice(self.at(at)?);
            // Only a chain that leads back to itself is longer than its file.
            if stream.len() > self.bytes.len() {
                return Err(broken());
            }
            at = *self.fat.get(at as usize).ok_or_else(broken)?;
        }
        if let Ok(size) = usize::try_from(size) {
            stream.truncate(size);
        }
        Ok(stream)
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    let (fours, _) = bytes.as_chunks::<4>();
    fours.iter().map(|four| u32::from_le_bytes(*four)).collect()
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = u16::from_le_bytes([*bytes.get(64)?, *bytes.get(65)?]);
    // The length counts the nought at the end of the name.
    let name = bytes.get(..usize::from(length).saturating_sub(2).min(64))?;
    let mut rest = Bytes::new(bytes.get(116..)?);
    let start = rest.u32().ok()?;
    // Only four bytes of the size count in files of small sectors.
    let size = u64::from(rest.u32().ok()?);
    Some(Entry {
        name: utf16(name),
        start,
        size,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_of_small_sectors_ends_or_is_broken() {
        let check = |mini_fat: &[u32], mini: usize, size: u64, expect: Option<usize>| {
            let compound = Compound {
                bytes: &[],
                sector: 512,
                fat: Vec::new(),
                mini_fat: mini_fat.to_vec(),
                mini: vec![7; mini],
                // A made-up header may call every stream small.
                cutoff: u64::from(u32::MAX),
                entries: vec![Entry {
                    name: "Workbook".to_owned(),
                    start: 0,
                    size,
                }],
            };
            let stream = compound.stream("Workbook").ok().flatten();
            assert_eq!(
                stream.map(|bytes| bytes.len()),
                expect,
                "{mini_fat:?}, {mini}"
            );
        };
        check(&[1, END], 128, 70, Some(70));
        check(&[1, END], 100, 100, Some(100));
        let most = u64::from(u32::MAX) - 1;
        // Back to itself, back to one before, and to where the small sectors end.
        check(&[0], 64, most, None);
        check(&[1, 0], 128, most, None);
        check(&[1, 1], 64, most, None);
    }
}
