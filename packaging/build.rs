//! Build script: gives the Windows programs their icon, version resource, manifest, and as large a stack as elsewhere. Does nothing elsewhere.

use std::env;

const ICON: &str = "packaging/windows/partner-desk.ico";
const MANIFEST: &str = "packaging/windows/partner-desk.manifest";
/// Bytes that the first thread of a program has on Linux and macOS. On Windows the linker says how many; it says one megabyte by itself.
const STACK: u32 = 8 << 20;

fn main() {
    for path in ["packaging/build.rs", ICON, MANIFEST] {
        println!("cargo::rerun-if-changed={path}");
    }
    if env::var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    let option = match env::var("CARGO_CFG_TARGET_ENV").as_deref() {
        Ok("msvc") => format!("/STACK:{STACK}"),
        _ => format!("-Wl,--stack,{STACK}"),
    };
    println!("cargo::rustc-link-arg-bins={option}");
    // One resource each: the version resource names its own file.
    for (binary, description) in [
        ("partner-desk", "Partner Desk"),
        ("pdesk", "Partner Desk, command line"),
    ] {
        // Building for Windows on another system may lack a resource compiler. The programs work without the resource, so
        // this must not stop them; the release is built on Windows, where nothing is lacking.
        if let Err(error) = resource(binary, description).compile_for(binary) {
            println!("cargo::warning={binary} gets no icon and no version resource: {error}");
        }
    }
}

fn resource(binary: &str, description: &str) -> winresource::WindowsResource {
    let mut resource = winresource::WindowsResource::new();
    resource
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .set("ProductName", "Partner Desk")
        .set("FileDescription", description)
        .set("InternalName", binary)
        .set("OriginalFilename", &format!("{binary}.exe"))
        .set("LegalCopyright", "MIT OR Apache-2.0");
    resource
}
