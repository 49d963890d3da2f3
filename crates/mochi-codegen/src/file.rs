/// A printed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Relative to the folder it belongs in, with `/`.
    pub path: String,
    pub text: String,
}

/// A printed file that is not text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// As a [`File`]'s.
    pub path: String,
    pub bytes: Vec<u8>,
}
