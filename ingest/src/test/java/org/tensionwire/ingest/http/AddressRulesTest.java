package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.255.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void shouldDenyWhatIsNotPublic(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "10.9.9.9, true",
    "::1, true",
    "::ffff:10.0.0.1, true",
    "fd12::1, true",
    "8.8.8.8, true",
    "0.0.0.0, false",
    "169.254.1.1, false",
    "169.254.169.254, false",
    "fd00:ec2::254, false",
    "64:ff9b::a00:1, false"
  })
  void shouldPermitOurOwnNetworksAndNeverASecretKeeper(String address, boolean allowed)
      throws UnknownHostException {
    assertThat(AddressRules.permitting(AddressRules.PRIVATE).allow(InetAddress.getByName(address)))
        .isEqualTo(allowed);
  }

  @Test
  void shouldOpenUnusualPortsInPermittedRangesAlone() throws UnknownHostException {
    AddressRules rules = AddressRules.permitting(List.of("10.0.0.0/8"));

    assertThat(rules.allow(InetAddress.getByName("10.1.2.3"), 3_000)).isTrue();
    assertThat(rules.allow(InetAddress.getByName("8.8.8.8"), 3_000)).isFalse();
    assertThat(rules.allow(InetAddress.getByName("8.8.8.8"), 443)).isTrue();
    assertThat(rules.allow(InetAddress.getByName("192.168.1.1"), 443)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "64:ff9b::808:808, true",
    "64:ff9b::7f00:1, false",
    "64:ff9b::a9fe:a9fe, false",
    "2002:808:808::1, true",
    "2002:7f00:1::1, false",
    "2001:0:808:808::f7f7:f7f7, true",
    "2001:0:808:808::80ff:fffe, false",
    "2001:0:7f00:1::f7f7:f7f7, false",
    "::808:808, true",
    "::127.0.0.1, false"
  })
  void shouldJudgeWhatAPermittedRangeEmbeds(String address, boolean allowed)
      throws UnknownHostException {
    AddressRules translating =
        AddressRules.permitting(List.of("64:ff9b::/96", "2002::/16", "2001::/32", "::/96"));

    assertThat(translating.allow(InetAddress.getByName(address))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "fc00::/129",
        "quay.example/8",
        "/8",
        ""
      })
  void shouldRefuseWhatIsNoRange(String range) {
    assertThatThrownBy(() -> AddressRules.permitting(List.of(range)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "::ffff:8.8.8.8"
      })
  void shouldAllowWhatIs(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
  }
}
