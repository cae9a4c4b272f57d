/// One office whose file uses every word of an office's language.
enum EveryWord {
  /// Tables that the text names, with their content.
  static let tables = [
    "holidays.csv": "date,name\n2023-12-25,christmas\n2024-01-01,new year\n2024-02-08,feast\n",
    "needs.csv": "at,application,group\n2024-01-09 08:15,new,general\n2024-01-10 19:40,,\n",
  ]

  static let text = """
    antrean: 1
    name: every-word
    title: {id: Kantor dengan setiap kata, en: An office with every word}
    currency: IDR
    sources:
      talk24: {what: "a talk at the counter", url: "https://example.org/talk", date: 2024-05, quality: reported}

    calendar:
      timezone: Asia/Makassar
      warm_up: 4 weeks
      measure: {from: 2024-01-08, through: 2024-01-28}
      follow: 8 weeks
      open:
        mon-thu: [08:00-12:00, 13:00-15:30]
        fri: [08:00-11:00, 13:30-16:00]
      holidays: holidays.csv
      periods:
        - {name: fasting, from: 2024-01-22, through: 2024-02-20, demand_factor: 0.6, quota_factor: 0.7, open: {mon-thu: [08:00-12:00, 12:30-15:00], fri: [08:00-11:00, 12:30-15:00]}}

    regions:
      town:    {population: 210_000, distance: {harbour: 4 km}}
      islands: {population: 60_000,  distance: {harbour: 70 km}}

    applications:
      new:      {share: 62 %}
      renewal:  {share: 30 %}
      express:  {share: 4 %, pool: express, surcharge: 1_000_000 IDR, issue: {working_days: {0: 90 %, 1: 10 %}}}
      lost:     {share: 3 %, channel: walk_in, investigation: yes, fine: 1_000_000 IDR}
      damaged:  {share: 1 %, channel: walk_in, investigation: yes, fine: 500_000 IDR}
    groups:
      general: {share: 80 %}
      frail:   {share: 20 %, exempt: yes}
    party: {1: 70 %, 2: 20 %, 3: 10 %}

    demand:
      - id: people
        rate: {value: 34 / working day, source: talk24, kind: guess}
        by: population
        month: {jan: 1.2, feb: 0.9}
        weekday: {mon: 1.3, fri: 0.8, sat: 0.4, sun: 0.3}
        hour: {00:00: 0.1, 07:00: 1.3, 13:00: 1, 21:00: 0.5}
        level: {gamma: {mean: 1, cv: 0.2}, per: day}
        events: [{name: pilgrims, from: 2024-01-15, through: 2024-01-17, factor: 1.5}]
      - {id: brokers, rate: 0.3 / working day, batch: {4: 50 %, 8: 50 %}, channel: walk_in}
      - {id: diary, file: needs.csv}

    awareness:
      start: 60 %
      word_of_mouth: {innovation: 0.3 % / day, imitation: 3 % / day}
      outreach: [{region: islands, on: 2024-01-16, reaches: 20 %}]
    choice: {aware: {app: 85 %, walk_in: 15 %}, unaware: {walk_in: 100 %}, by_group: {frail: {walk_in: 60 %, app: 40 %}}}
    channels:
      walk_in:
        admits: exempt
        tickets: {from: 07:30, until: 10:30, per_day: 12}
        arrive: {06:00: 0.3, 07:00: 1, 09:00: 0.5}
        without_ticket: [{come_back: {on: next_open_day, share: 70 %, at_most: 2}}, {app: {share: 30 %}}, give_up]
        not_admitted: [{helped_into_app: {share: 50 %}}, {app_later: {share: 40 %, after: {exponential: {mean: 2 days}}}}, give_up]
    when_full:
      - {retry: {every: {lognormal: {mean: 15 h, cv: 1}}, at_release: 50 %, at_most: 9}}
      - {other_office: {within: 90 km, share: 20 %}}
      - {walk_in: {share: 40 %}}
      - give_up

    booking:
      sequence: pay_then_book
      payment:
        starts: {exponential: {mean: 5 h}}
        methods:
          counter: {share: 30 %, open: {mon-fri: [08:00-15:00]}, takes: {lognormal: {mean: 35 min, cv: 0.6}}}
          phone:   {share: 70 %, takes: {lognormal: {mean: 8 min, cv: 1}}}
        payment_error: 2 %
        deadline: 3 h
        never_pays: 6 %
        fee: 350_000 IDR
        refund: none
      form: {lognormal: {mean: 20 min, cv: 0.5}}
      slots: {every: 1 h, from: 08:00, until: 16:00, weight: {08:00: 1.3, 10:00: 0.9}, spread: even}
      respect_hour: yes
      quota: {regular: 16, express: 3}
      overbook: 5 %
      release:
        - {on: fri, at: 17:00, opens: next_week, hold_back: {share: 20 %, open: {days_before: 2, at: 08:00}}}
      returned_slots: at_once
      rush: {gate: {admits: 90 / min, room: 400, queue: arrival}, session: {lognormal: {mean: 4 min, cv: 0.7}}, session_drops: 3 %}
      slot_choice: {per_day_later: -0.1, hour: {08:00: 0.3, 14:00: -0.3}, weekday: {mon: 0.1}, per_100_km: -0.6, none: -2.5}
      cancel: {hazard: 0.6 % / day}
      reschedule: {share: 8 %, at_most: 1, notice: 1 day}
      no_show: {logistic: {at_lead_0: 5 %, per_day: 0.04}}
      after_no_show: {ends: 40 %, pays_again: 30 %, rebooks_free: 30 %}
      punctuality: {normal: {mean: -12 min, sd: 18 min, min: -80 min, max: 100 min}}
      late: {grace: 20 min, then: end_of_window}
      early: {admit: 40 min}

    offices:
      harbour:
        waiting_room: 25
        staff:
          shifts:
            - {id: day, on: mon-fri, hours: 08:00-16:00, desks: {tickets: 1, files: 1, interview: 2, investigation: 1, collect: 1}, breaks: in_closed_hours}
          absence: {share: 5 %, per: day}
        stages:
          - {id: tickets, service: {exponential: {mean: 30 s}}, next: files}
          - {id: files, service: {lognormal: {mean: 5 min, cv: 0.5}}, incomplete: {share: 8 %, return_within: 6 days}, next: interview}
          - {id: interview, service: {by_application: {new: {lognormal: {mean: 10 min, cv: 0.4}}, default: {lognormal: {mean: 8 min, cv: 0.4}}}},
             queue: {order: appointment_first, serve_ratio: {app: 2, walk_in: 1}}, refused: 1 %, depends_on: network, next: exit}
          - {id: collect, service: {exponential: {mean: 2 min}}}
        investigation: {check_at: files, per_day: 3, interview: {lognormal: {mean: 30 min, cv: 0.4}}, decides_after: {working_days: {1: 50 %, 2: 50 %}},
          outcome: {approved: 80 %, deferred: {share: 10 %, lasts: {uniform: {from: 1 weeks, to: 3 weeks}}}, refused: 10 %}, photo_after: {working_days: 2}}
        closing: {inside: finish_all}
        issue: {working_days: {1: 30 %, 3: 70 %}, per_day: 40, blanks: {start: 300, reorder: {below: 200, quantity: 400, lead: {gamma: {mean: 9 days, cv: 0.5}}}}}
    outages:
      network: [{every: {exponential: {mean: 12 days}}, lasts: {lognormal: {mean: 3 h, cv: 1}}}]
      app:     [{from: 2024-01-18 08:00, until: 2024-01-19 15:00, stops: [booking, payment, release]}]

    changes:
      - {from: 2024-01-11, through: 2024-01-12, set: {channels.walk_in.admits: all}}
      - {from: 2024-01-15, set: {booking.release: [{on: every_day, at: 20:00, opens: {days_ahead: 5}}]}}

    costs: {desk: {interview: 70_000 IDR / h, files: 45_000 IDR / h}, overtime: 1.5, citizen: {waiting: 25_000 IDR / h, per_km: 800 IDR}}
    initial: {bookings: steady, backlog: 0}

    targets:
      - p90(wait) by channel <= 45 min
      - mean(interview_delay) <= 10 days
      - {that: share(served) >= 90 %, weight: soft}

    variants:
      doors-only: {set: {choice: {all: {walk_in: 100 %}}, channels.walk_in.admits: all, channels.walk_in.tickets.per_day: 60}}
      held-slots: {set: {booking.sequence: book_then_pay}}
      daily: {set: {booking.release: [{on: every_day, at: 20:00, opens: {days_ahead: 7}}]}}
      third-desk: {set: {offices.harbour.staff.shifts.day.desks.interview: 3}}

    experiment: {seed: 20240108, replications: {precision: 10 %, of: [p90(wait) by channel], confidence: 95 %, at_least: 2, at_most: 3}}
    """
}
