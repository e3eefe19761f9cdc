//! Writes pictures with a palette, which take a third of the room.

use std::collections::HashMap;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// So many colours show a screen as it is, and take less room than the 256 that a palette may have.
const COLOURS: usize = 96;
/// So many of the commonest colours stay what they are: the grounds, lines and inks of a screen.
const EXACT: usize = 40;

/// Writes a picture with a palette, which takes a third of the room and shows the same: grounds and inks keep their colours, and the
/// edges of letters take the nearest. Nothing on a screen shines through.
pub fn keep(path: &Path, picture: &image::RgbaImage) {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    let solid = |pixel: &image::Rgba<u8>| [pixel.0[0], pixel.0[1], pixel.0[2]];
    for pixel in picture.pixels() {
        *counts.entry(solid(pixel)).or_default() += 1;
    }
    let mut by_count: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    by_count.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    let apart = |one: &[u8; 3], other: &[u8; 3]| {
        let parts = one.iter().zip(other);
        parts
            .map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2))
            .sum::<u32>()
    };
    // After those that stay, the commonest that are not too like one another; how like that is, is as little as the palette can hold.
    let palette = (0..)
        .map(|step: u32| {
            let mut palette: Vec<[u8; 3]> = Vec::new();
            for (colour, _) in &by_count {
                let is_like = |other| apart(colour, other) < step * step;
                if palette.len() < EXACT || !palette.iter().any(is_like) {
                    palette.push(*colour);
                }
                if palette.len() > COLOURS {
                    break;
                }
            }
            palette
        })
        .find(|palette| palette.len() <= COLOURS)
        .unwrap();
    let nearest: HashMap<[u8; 3], u8> = by_count
        .iter()
        .map(|(colour, _)| {
            let places = 0..palette.len();
            let place = places.min_by_key(|place| apart(colour, &palette[*place]));
            (*colour, u8::try_from(place.unwrap()).unwrap())
        })
        .collect();
    let places: Vec<u8> = picture
        .pixels()
        .map(|pixel| nearest[&solid(pixel)])
        .collect();
    let file = BufWriter::new(File::create(path).unwrap());
    let mut encoder = png::Encoder::new(file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&places).unwrap();
    writer.finish().unwrap();
}
