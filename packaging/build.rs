//! Build script: gives the Windows programs their icon, version resource and manifest. Does nothing elsewhere.
fn main() {
    println!("cargo::rerun-if-changed=packaging/build.rs");
}
