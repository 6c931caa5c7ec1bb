import { BlockList, isIPv6 } from "node:net";

/** Ranges that no public network routes: RFC 1918, RFC 6598, this machine, link-local, unique local. */
const ranges: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["10.0.0.0", 8, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["::1", 128, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
];

const unrouted = new BlockList();
for (const [network, prefix, family] of ranges) unrouted.addSubnet(network, prefix, family);

/** Is this the address of a private network, as a private endpoint has one, and not of the public internet? */
export const isPrivateAddress = (address: string): boolean =>
  unrouted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
