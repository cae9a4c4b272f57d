import Experiments

/// Presets with several offices.
extension Preset {
  static let twoOffices = Preset(
    "office-two", en: "an office and its service unit: half-months of slots, some for the same day",
    id: "kantor dan unit layanannya: kuota per setengah bulan, sebagian untuk hari yang sama",
    """
    #en An office and a service unit across the town. Slots open twice a month; who finds none may try
    #en the other site. All numbers are guesses; `antrean explain FILE KEY` tells about a key.
    #id Kantor dan unit layanan di seberang kota. Kuota dibuka dua kali sebulan; yang tidak kebagian
    #id boleh mencoba tempat lain. Semua angka tebakan; `antrean explain FILE KEY` menjelaskan kunci.
    antrean: 1
    name: office-two
    title: {id: Kantor dan unit layanannya, en: An office and its service unit}
    currency: IDR
    calendar:
      warm_up: 6 weeks
      measure: {from: 2024-01-01, through: 2024-06-30}
      follow: 8 weeks
      open:
        mon-thu: [08:00-12:00, 13:00-16:00]
        fri: [08:00-11:30, 13:30-16:30]
    applications:
      regular: {share: 90 %}
      #en For a surcharge the passport is ready on the same day; such slots are a pool of their own.
      #id Dengan biaya tambahan paspor jadi hari itu juga; jadwalnya kumpulan tersendiri.
      same_day: {share: 10 %, pool: same_day, surcharge: 1_000_000 IDR, issue: {working_days: 0}}
    groups:
      general: {share: 80 %}
      priority: {share: 20 %, exempt: yes}
    #en Where people live; each turns to the nearer site first.
    #id Tempat tinggal orang; masing-masing mula-mula ke tempat yang lebih dekat.
    regions:
      centre: {population: 300_000, distance: {pusat: 4 km, unit: 12 km}}
      bay: {population: 150_000, distance: {unit: 3 km, pusat: 12 km}}
    demand:
      - {id: residents, rate: 200 / working day, weekday: {mon: 1.2, fri: 0.9, sat: 0.6, sun: 0.5}}
    choice:
      all: {app: 100 %}
      by_group: {priority: {walk_in: 100 %}}
    channels:
      walk_in:
        admits: exempt
        tickets: {from: 07:30, until: 10:00, per_day: 30}
        arrive: {06:00: 0.8, 07:00: 1.0, 08:00: 0.6, 09:00: 0.3}
    when_full:
      - {other_office: {within: 15 km, share: 40 %}}
      - {retry: {every: {lognormal: {mean: 18 h, cv: 1}}, at_release: 60 %, at_most: 8}}
      - give_up
    booking:
      sequence: book_then_pay
      payment: {deadline: 2 h, never_pays: 5 %, fee: 350_000 IDR}
      quota: {regular: 110, same_day: 15}
      slots: {every: 1 h, from: 08:00, until: 16:00}
      release: [{on: [15, last_working_day], at: 09:00, opens: next_half_month}]
      slot_choice: {per_day_later: -0.07}
      no_show: {logistic: {at_lead_0: 4 %, per_day: 0.03}}
      punctuality: {normal: {mean: -14 min, sd: 20 min, min: -90 min, max: 120 min}}
    offices:
      pusat:
        staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 2, interview: 4}}]}
        stages:
          - {id: files, service: {lognormal: {mean: 4.5 min, cv: 0.5}}}
          - {id: interview, service: {lognormal: {mean: 9 min, cv: 0.4}}}
        issue: {working_days: {3: 60 %, 4: 40 %}}
      unit:
        #en Keys here replace those of the town.
        #id Kunci di sini menggantikan kunci kota.
        booking: {quota: {regular: 50, same_day: 10}}
        staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 2, interview: 3}}]}
        stages:
          - {id: files, service: {lognormal: {mean: 4.5 min, cv: 0.5}}}
          - {id: interview, service: {lognormal: {mean: 9 min, cv: 0.4}}}
        issue: {working_days: {3: 60 %, 4: 40 %}}
    targets:
      - p90(visit) by office <= 3 h
      - {that: share(gave_up) <= 5 %, weight: soft}
    variants:
      more-at-the-unit: {set: {offices.unit.booking.quota.regular: 70}}
      nobody-changes: {set: {when_full: [{retry: {at_release: 60 %, at_most: 8}}, give_up]}}
    experiment: {seed: 1, replications: 20}
    """)

  static let national = Preset(
    "national", en: "several offices with their regions; the way to a table of all offices",
    id: "beberapa kantor dengan wilayahnya; jalan menuju tabel semua kantor",
    """
    #en Three offices of a province, each with the people around it. For more of them write a table:
    #en `offices: {file: offices.csv, kinds: {large: …, small: …}}` with the columns office, kind and
    #en paths such as booking.quota, and `regions: {file: regions.csv, distances: distances.csv}`.
    #en All numbers are guesses; `antrean explain FILE KEY` tells about a key.
    #id Tiga kantor suatu provinsi, masing-masing dengan penduduk di sekitarnya. Untuk lebih banyak
    #id kantor tulis tabel: `offices: {file: offices.csv, kinds: {large: …, small: …}}` dengan kolom
    #id office, kind dan alamat kunci seperti booking.quota, serta `regions: {file: …, distances: …}`.
    #id Semua angka tebakan; `antrean explain FILE KEY` menjelaskan kunci.
    antrean: 1
    name: national
    title: {id: Beberapa kantor, en: Several offices}
    calendar:
      warm_up: 5 weeks
      measure: {from: 2024-01-01, through: 2024-03-31}
      follow: 8 weeks
      open:
        mon-thu: [08:00-12:00, 13:00-16:00]
        fri: [08:00-11:30, 13:30-16:30]
    groups:
      general: {share: 70 %}
      priority: {share: 30 %, exempt: yes}
    regions:
      city: {population: 930_000, distance: {kota: 8 km, bukit: 90 km}}
      hills: {population: 540_000, distance: {bukit: 12 km, kota: 90 km}}
      islands: {population: 95_000, distance: {pulau: 20 km}}
    demand:
      - {id: residents, rate: 220 / working day, weekday: {mon: 1.2, fri: 0.9, sat: 0.6, sun: 0.5}}
    choice:
      all: {app: 100 %}
      by_group: {priority: {walk_in: 100 %}}
    channels:
      walk_in:
        admits: exempt
        tickets: {from: 07:30, until: 10:00, per_day: 45}
        arrive: {06:00: 0.8, 07:00: 1.0, 08:00: 0.6, 09:00: 0.3}
    when_full:
      - {other_office: {within: 100 km, share: 25 %}}
      - {retry: {every: {lognormal: {mean: 18 h, cv: 1}}, at_release: 60 %, at_most: 12}}
      - give_up
    booking:
      quota: 95
      slots: {every: 1 h, from: 08:00, until: 16:00}
      release: [{on: fri, at: 17:00, opens: next_week}]
      slot_choice: {per_day_later: -0.07}
      no_show: {logistic: {at_lead_0: 4 %, per_day: 0.03}}
    offices:
      kota:
        staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 2, interview: 4}}]}
        stages:
          - {id: files, service: {lognormal: {mean: 4.5 min, cv: 0.5}}}
          - {id: interview, service: {lognormal: {mean: 9 min, cv: 0.4}}}
        issue: {working_days: {3: 70 %, 4: 30 %}}
      bukit:
        booking: {quota: 60}
        channels: {walk_in: {tickets: {from: 07:30, until: 10:00, per_day: 30}}}
        staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 2, interview: 3}}]}
        stages:
          - {id: files, service: {lognormal: {mean: 4.5 min, cv: 0.5}}}
          - {id: interview, service: {lognormal: {mean: 9 min, cv: 0.4}}}
        issue: {working_days: {3: 70 %, 4: 30 %}}
      pulau:
        #en A small office: one stage, one desk.
        #id Kantor kecil: satu tahap, satu loket.
        booking: {quota: 15}
        channels: {walk_in: {tickets: {from: 07:30, until: 10:00, per_day: 8}}}
        staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {interview: 1}}]}
        stages:
          - {id: interview, service: {lognormal: {mean: 14 min, cv: 0.4}}}
        issue: {working_days: {3: 70 %, 4: 30 %}}
    targets:
      - {that: mean(interview_delay) by office <= 14 days, weight: soft}
      - p90(visit) by office <= 3 h
    variants:
      nobody-changes: {set: {when_full: [{retry: {at_release: 60 %, at_most: 12}}, give_up]}}
      more-in-the-city: {set: {booking.quota: 110}}
    experiment: {seed: 1, replications: 20}
    """)
}
