package org.tensionwire.enrich.index;

import java.util.ArrayList;
import java.util.List;

/** What an incident adds, hour by hour: severity times the breadth that each owner brings. */
record Pulse(Contribution of, List<Beat> beats) {

  record Beat(long hour, double weight) {}

  static Pulse of(Contribution incident) {
    List<Beat> beats = new ArrayList<>();
    double owners = 0;
    for (Contribution.Voice voice : incident.voices()) {
      double more = owners + (voice.stateAffiliated() ? Method.STATE_OWNER : 1);
      double gain = Method.breadth(more) - Method.breadth(owners);
      beats.add(new Beat(voice.hour(), incident.severity() * gain));
      owners = more;
    }
    return new Pulse(incident, List.copyOf(beats));
  }

  /** Mean over the hours of what is left, rounded as it is published. */
  double level(long first, long last) {
    double sum = 0;
    for (Beat beat : beats) {
      for (long hour = Math.max(first, beat.hour()); hour <= last; hour++) {
        sum += beat.weight() * Method.decay(hour - beat.hour());
      }
    }
    return Rounded.fine(sum / (last - first + 1));
  }

  /** Everything added from one hour on and before another. */
  double added(long from, long before) {
    double sum = 0;
    for (Beat beat : beats) {
      sum += beat.hour() >= from && beat.hour() < before ? beat.weight() : 0;
    }
    return sum;
  }

  int owners(long last) {
    return (int) of.voices().stream().filter(voice -> voice.hour() <= last).count();
  }
}
