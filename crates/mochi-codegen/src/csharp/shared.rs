use crate::File;

macro_rules! sources {
    ($($name:literal)*) => {
        [$(($name, include_str!(concat!("../../csharp/", $name)))),*]
    };
}

/// The hand-written C# that every shim uses, the sources of `Mochi.Runtime`.
#[must_use]
pub fn shared_sources() -> Vec<File> {
    let sources = sources![
        "MochiAbi.cs"
        "MochiAny.cs"
        "MochiAnyLists.cs"
        "MochiAnyRows.cs"
        "MochiAnyValues.cs"
        "MochiArrays.cs"
        "MochiAssemblies.cs"
        "MochiAwaited.cs"
        "MochiBatch.cs"
        "MochiBoxes.cs"
        "MochiBufferKind.cs"
        "MochiBuffers.cs"
        "MochiBulk.cs"
        "MochiCallback.cs"
        "MochiCallbackException.cs"
        "MochiCallbacks.cs"
        "MochiContinuation.cs"
        "MochiDynamic.cs"
        "MochiDynamicSites.cs"
        "MochiErrors.cs"
        "MochiExceptions.cs"
        "MochiExports.Arrays.cs"
        "MochiExports.Boxes.cs"
        "MochiExports.Bytes.cs"
        "MochiExports.Callbacks.cs"
        "MochiExports.Cultures.cs"
        "MochiExports.Dynamic.cs"
        "MochiExports.Exceptions.cs"
        "MochiExports.Handles.cs"
        "MochiExports.Known.cs"
        "MochiExports.Live.cs"
        "MochiExports.Objects.cs"
        "MochiExports.Open.cs"
        "MochiExports.Tasks.cs"
        "MochiExports.Weak.cs"
        "MochiExports.cs"
        "MochiHandleException.cs"
        "MochiHandles.cs"
        "MochiHidden.cs"
        "MochiKnownBoxes.cs"
        "MochiLentBuffer.cs"
        "MochiLentList.cs"
        "MochiLentObject.cs"
        "MochiLentPlace.cs"
        "MochiLentText.cs"
        "MochiMarshal.Lists.cs"
        "MochiMarshal.Rows.cs"
        "MochiMarshal.Text.cs"
        "MochiNativeStream.cs"
        "MochiOpen.cs"
        "MochiOwner.cs"
        "MochiPlace.cs"
        "MochiPromise.cs"
        "MochiRecords.cs"
        "MochiShimVersion.cs"
        "MochiSlotBatch.cs"
        "MochiSlotCache.cs"
        "MochiSlotPool.cs"
        "MochiSlots.cs"
        "MochiStart.cs"
        "MochiStreams.cs"
        "MochiTrace.cs"
        "MochiTypes.cs"
        "MochiValues.cs"
    ];
    sources.into_iter().map(|(path, text)| File { path: path.to_owned(), text: text.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_source_is_forgotten() {
        let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/csharp")).expect("the folder is there");
        let mut files: Vec<_> =
            folder.map(|file| file.expect("it is readable").file_name().to_string_lossy().into_owned()).collect();
        files.sort();
        let mut embedded: Vec<_> = shared_sources().into_iter().map(|file| file.path).collect();
        embedded.sort();
        assert_eq!(embedded, files);
    }
}
