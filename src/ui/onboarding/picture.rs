//! Pictures for logos: what one is, a small one to look at, and a PNG made of it that the vendor takes.

use image::imageops::{FilterType, overlay};
use image::{DynamicImage, ImageFormat, ImageReader, Limits, RgbaImage};
use std::io::Cursor;

/// Shortest and longest side of a logo in pixels (contract, section 6).
const SIDES: [u32; 2] = [100, 1000];
/// The side of the picture that is looked at, twice its place on screen.
const PREVIEW: u32 = 144;
/// No picture that a person has for a logo is larger; a file that says it is would fill the memory.
const LARGEST_SIDE: u32 = 12_000;
/// Memory that reading a picture may take.
const LARGEST_BYTES: u64 = 256 * 1024 * 1024;

/// What a picture is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The name of its format: `PNG`, `JPEG`.
    pub format: String,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Whether the vendor takes it as it is.
    pub fits: bool,
    /// A small copy: width, height and RGBA bytes.
    pub preview: (usize, usize, Vec<u8>),
}

/// How a logo is made of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Its own, with clear edges where a side would be too short.
    Own,
    /// A square, with clear edges.
    Square,
}

/// Looks at a picture.
///
/// # Errors
/// Why it is no picture that can be read.
pub fn look_at(bytes: &[u8]) -> Result<Seen, String> {
    let (format, picture) = read(bytes)?;
    let (width, height) = (picture.width(), picture.height());
    let is_size = |side| (SIDES[0]..=SIDES[1]).contains(&side);
    let small = picture.thumbnail(PREVIEW, PREVIEW).into_rgba8();
    let size = |side: u32| usize::try_from(side).unwrap_or_default();
    Ok(Seen {
        format: format
            .to_mime_type()
            .trim_start_matches("image/")
            .to_uppercase(),
        width,
        height,
        fits: format == ImageFormat::Png && is_size(width) && is_size(height),
        preview: (size(small.width()), size(small.height()), small.into_raw()),
    })
}

/// Makes a PNG of a picture that the vendor takes: no side longer than 1000 pixels and none shorter than 100.
///
/// # Errors
/// Why the picture cannot be read, or the PNG not be written.
pub fn convert(bytes: &[u8], shape: Shape) -> Result<Vec<u8>, String> {
    let (_, picture) = read(bytes)?;
    let longest = picture.width().max(picture.height());
    let wanted = longest.clamp(SIDES[0], SIDES[1]);
    // Scaling would blur a picture that has the right size already.
    let picture = if wanted == longest {
        picture
    } else {
        picture.resize(wanted, wanted, FilterType::Lanczos3)
    };
    let picture = picture.into_rgba8();
    let least = match shape {
        Shape::Own => SIDES[0],
        Shape::Square => picture.width().max(picture.height()).max(SIDES[0]),
    };
    let picture = padded(picture, least);
    let mut png = Vec::new();
    DynamicImage::ImageRgba8(picture)
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(|error| error.to_string())?;
    Ok(png)
}

/// The picture in the middle of clear edges, where a side is shorter than `least`.
fn padded(picture: RgbaImage, least: u32) -> RgbaImage {
    let (width, height) = (picture.width().max(least), picture.height().max(least));
    if (width, height) == picture.dimensions() {
        return picture;
    }
    let mut canvas = RgbaImage::new(width, height);
    let left = (width - picture.width()) / 2;
    let top = (height - picture.height()) / 2;
    overlay(&mut canvas, &picture, i64::from(left), i64::from(top));
    canvas
}

fn read(bytes: &[u8]) -> Result<(ImageFormat, DynamicImage), String> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        // By its first bytes: the ending of a name may be wrong.
        .with_guessed_format()
        .map_err(|error| error.to_string())?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_BYTES);
    reader.limits(limits);
    let format = reader.format().ok_or("unknown format")?;
    let picture = reader.decode().map_err(|error| error.to_string())?;
    Ok((format, picture))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::ApiKind;
    use crate::domain::order::{Field, OrderDraft, check};
    use proptest::prelude::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        let colour = image::Rgb([200, 40, 90]);
        DynamicImage::ImageRgb8(image::RgbImage::from_pixel(width, height, colour))
            .write_to(&mut Cursor::new(&mut bytes), format)
            .unwrap();
        bytes
    }

    fn takes(logo: Vec<u8>) -> bool {
        let draft = OrderDraft {
            sales_unit_logo: logo,
            ..OrderDraft::default()
        };
        check(&draft, ApiKind::Management)
            .of(Field::SalesUnitLogo)
            .next()
            .is_none()
    }

    #[track_caller]
    fn check_convert(size: (u32, u32), format: ImageFormat, shape: Shape, expect: (u32, u32)) {
        let bytes = picture(size.0, size.1, format);
        let png = convert(&bytes, shape).unwrap();
        let seen = look_at(&png).unwrap();
        assert_eq!(
            (seen.format.as_str(), seen.width, seen.height),
            ("PNG", expect.0, expect.1)
        );
        assert!(seen.fits && takes(png), "{size:?} {format:?}");
    }

    #[test]
    fn any_format_and_size_becomes_a_logo_the_vendor_takes() {
        use ImageFormat::{Bmp, Gif, Jpeg, Png, WebP};
        for format in [Bmp, Gif, Jpeg, Png, WebP] {
            check_convert((300, 200), format, Shape::Own, (300, 200));
        }
        check_convert((2400, 1200), Jpeg, Shape::Own, (1000, 500));
        check_convert((2400, 1200), Jpeg, Shape::Square, (1000, 1000));
        check_convert((40, 20), Gif, Shape::Own, (100, 100));
        check_convert((1000, 30), Png, Shape::Own, (1000, 100));
        check_convert((300, 200), Png, Shape::Square, (300, 300));
    }

    #[test]
    fn a_picture_is_told_by_its_format_and_size() {
        let seen = look_at(&picture(300, 150, ImageFormat::Jpeg)).unwrap();
        assert_eq!(
            (seen.format.as_str(), seen.width, seen.height, seen.fits),
            ("JPEG", 300, 150, false)
        );
        let (width, height, bytes) = seen.preview;
        assert_eq!((width, height, bytes.len()), (144, 72, 144 * 72 * 4));
        assert!(look_at(&picture(300, 300, ImageFormat::Png)).unwrap().fits);
        assert!(!look_at(&picture(99, 300, ImageFormat::Png)).unwrap().fits);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(look_at(b"no picture").is_err());
        assert!(convert(b"", Shape::Own).is_err());
        let mut broken = picture(200, 200, ImageFormat::Png);
        broken.truncate(60);
        assert!(look_at(&broken).is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_can_be_looked_at(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..200, to: u8) {
            let _ = look_at(&bytes);
            let mut near = picture(4, 4, ImageFormat::Gif);
            if let Some(byte) = near.get_mut(at) {
                *byte = to;
            }
            let _ = look_at(&near);
        }
    }
}
