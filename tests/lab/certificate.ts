/** A self-signed certificate like those of development servers. Node.js can make keys, but no certificates. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const day = 24 * 60 * 60 * 1000;

/** Valid from yesterday until tomorrow, and signed only by itself (RFC 5280 §4.1, in DER). */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const holder = sequence(der(SET, sequence(commonName, der(UTF8_STRING, Buffer.from(name)))));
  const signedPart = sequence(
    der(INTEGER, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    sequence(ecdsaWithSha256),
    holder,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    holder,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', signedPart, privateKey)]);
  const certificate = sequence(signedPart, sequence(ecdsaWithSha256), der(BIT_STRING, signature));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) };
}

const [INTEGER, BIT_STRING, UTF8_STRING, UTC_TIME, SEQUENCE, SET] = [0x02, 0x03, 0x0c, 0x17, 0x30, 0x31];
const ecdsaWithSha256 = Buffer.from('06082a8648ce3d040302', 'hex');
const commonName = Buffer.from('0603550403', 'hex');

function sequence(...parts: Buffer[]): Buffer {
  return der(SEQUENCE, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag, ...lengthOf(content)), content]);
}

function lengthOf({ length }: Buffer): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

/** `261123095500Z` */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(UTC_TIME, Buffer.from(`${digits}Z`));
}

function pem(certificate: Buffer): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`;
}
