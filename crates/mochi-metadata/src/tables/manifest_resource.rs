use crate::{Result, Row};

table! {
    /// A resource (II.22.24).
    ManifestResource {
        /// Where it starts among the embedded resources, or in its file.
        offset: u32,
        /// Flags.
        flags: flags32(ManifestResourceAttributes),
        /// The name.
        name: string,
        /// The file or the assembly that holds it; `None` where it is embedded here.
        implementation: optional_coded(Implementation),
    }
}

impl<'a> ManifestResource<'a> {
    /// The bytes of an embedded resource; `None` where it is elsewhere.
    pub fn data(self) -> Result<Option<&'a [u8]>> {
        if self.implementation()?.is_some() {
            return Ok(None);
        }
        let data = self.image.resource(self.offset());
        data.map(Some).map_err(|error| error.in_row(self.token()))
    }
}
