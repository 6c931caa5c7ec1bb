import { missing, type ServedOperation } from "./operation.ts";
import { speak } from "./text.ts";

/** Shapes: OpenAI's reference, which Azure OpenAI follows. The request is a form with a file. */
export const transcription: ServedOperation = {
  capability: "audioTranscription",
  operationId: "Transcriptions_Create",
  check({ file }) {
    if (!(file instanceof File)) return missing("file");
    // (unverified) text
    return file.size === 0
      ? { param: "file", message: "Audio file might be corrupted or unsupported." }
      : null;
  },
  answer({ deployment, body }) {
    const { text } = speak(deployment, {});
    switch (body["response_format"]) {
      case "text":
        return text;
      case "verbose_json":
        return { task: "transcribe", language: "english", duration: 1, text, segments: [] };
      default:
        return { text };
    }
  },
};
