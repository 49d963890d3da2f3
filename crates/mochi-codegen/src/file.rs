/// A printed file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Relative to the folder it belongs in, with `/`.
    pub path: String,
    pub text: String,
}
