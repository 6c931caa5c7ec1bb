import * as z from "zod/mini";
import type { ProbedOperation } from "./operation.ts";

const shape = z.object({ text: z.string() });

const sampleRate = 8000;
const seconds = 0.5;

export const transcription: ProbedOperation = {
  tries: [
    {
      async send(client, model, signal) {
        const { toFile } = await import("openai");
        const file = await toFile(silence(), "silence.wav", { type: "audio/wav" });
        return client.audio.transcriptions.create({ model, file }, { signal }).withResponse();
      },
    },
  ],
  read: (data) => (shape.safeParse(data).success ? {} : null),
  // Silence may be too little for a model; that it looked at the audio at all is what was to be proven.
  provenBy: ({ status, code, details, message }) =>
    status === 400 &&
    !/OperationNotSupported/i.test(code) &&
    (details?.["param"] === "file" || /\baudio\b/i.test(message)),
};

/** A WAV file of silence: mono, 8 bits, 8000 samples a second. */
function silence(): Buffer {
  const samples = sampleRate * seconds;
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}
