package org.tensionwire.cli.command.option;

import java.util.ArrayList;
import java.util.List;
import org.tensionwire.ingest.http.AddressRules;
import picocli.CommandLine.Option;

/** Where feeds and pages may live besides the public web; nowhere unless it is said. */
public final class AddressOptions {
  @Option(
      names = "--permit-addresses",
      paramLabel = "CIDR",
      split = ",",
      description =
          "Also fetch from these address ranges, on any port, such as 10.20.0.0/16,fd12::/64. The"
              + " metadata services of clouds stay shut.")
  private List<String> ranges = new ArrayList<>();

  @Option(
      names = {"--allow-private-addresses", "--allow-private-networks"},
      description =
          "Short for --permit-addresses with loopback and every private range. For tests.")
  private boolean allPrivate;

  /**
   * @throws IllegalArgumentException where a range is none
   */
  public AddressRules addresses() {
    List<String> permitted = new ArrayList<>(ranges);
    if (allPrivate) {
      permitted.addAll(AddressRules.PRIVATE);
    }
    try {
      return AddressRules.permitting(permitted);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--permit-addresses takes ranges such as 10.0.0.0/8, not " + e.getMessage(), e);
    }
  }
}
