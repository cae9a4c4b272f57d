import Experiments

/// The files of the presets.
extension Preset {
  static let queue = Preset(
    "queue", en: "one line before three desks, without dates",
    id: "satu antrean di depan tiga loket, tanpa tanggal",
    """
    #en One line before three desks. `antrean run FILE` simulates it; `antrean explain FILE` shows
    #en what a formula says beforehand.
    #id Satu antrean di depan tiga loket. `antrean run FILE` mensimulasikannya; `antrean explain FILE`
    #id menunjukkan hasil rumus sebelumnya.
    antrean: 1
    name: queue
    calendar:
      always_open: true
      #en Lived through first and not counted, until the line is as long as it usually is.
      #id Dijalani lebih dulu tanpa dihitung, sampai antrean sepanjang biasanya.
      warm_up: 100 h
      measure: 1000 h
    demand:
      #en People come independently of each other, so many an hour on average.
      #id Orang datang tanpa saling memengaruhi, rata-rata sekian per jam.
      - {id: all, rate: 20 / h}
    stages:
      - id: desk
        desks: 3
        #en How long one person takes. Bare `8 min` would be the same for everybody.
        #id Lama pelayanan satu orang. `8 min` saja berarti sama untuk semua.
        service: {exponential: {mean: 8 min}}
    #en What must hold; the exit status of `run` is 2 when it does not.
    #id Yang harus dipenuhi; status keluar `run` adalah 2 bila tidak.
    targets:
      - p90(wait) <= 30 min
    #en What to try, on the same people.
    #id Yang dicoba, dengan orang yang sama.
    variants:
      one-more: {set: {stages.desk.desks: 4}}
    experiment: {seed: 1, replications: 20}
    """)

  static let walkIn = Preset(
    "office-walk-in", en: "an office with tickets in the morning and no app",
    id: "kantor dengan nomor antrean pagi hari, tanpa aplikasi",
    """
    #en A passport office where everybody walks in: tickets in the morning, three stages, lunch break.
    #en All numbers are guesses; give yours with their source: `{value: 9 min, source: ID, kind: measured}`.
    #id Kantor imigrasi tempat semua orang datang langsung: nomor antrean pagi hari, tiga tahap, istirahat
    #id siang. Semua angka tebakan; tulis angka Anda dengan sumbernya:
    #id `{value: 9 min, source: ID, kind: measured}`.
    antrean: 1
    name: office-walk-in
    title: {id: Kantor imigrasi tanpa aplikasi, en: A passport office without an app}
    calendar:
      warm_up: 2 weeks
      measure: {from: 2024-01-01, through: 2024-06-30}
      follow: 4 weeks
      #en Hours of the doors; the gap is the lunch break.
      #id Jam buka; jeda di antaranya istirahat siang.
      open:
        mon-thu: [08:00-12:00, 13:00-16:00]
        fri: [08:00-11:30, 13:30-16:30]
      #en Name a CSV file with a column `date` to be shut on holidays.
      #id Sebut berkas CSV dengan kolom `date` agar tutup pada hari libur.
      # holidays: holidays.csv
    demand:
      #en How many people come to want a passport, not how many are served.
      #id Berapa orang yang membutuhkan paspor, bukan berapa yang dilayani.
      - id: residents
        rate: 90 / working day
        weekday: {mon: 1.2, fri: 0.9, sat: 0.5, sun: 0.4}
    channels:
      walk_in:
        #en First and last ticket, and how many a day.
        #id Nomor pertama dan terakhir, dan jumlahnya per hari.
        tickets: {from: 07:30, until: 10:00, per_day: 110}
        #en When people come, as weights of the hours.
        #id Kapan orang datang, sebagai bobot per jam.
        arrive: {05:00: 0.2, 06:00: 0.8, 07:00: 1.0, 08:00: 0.6, 09:00: 0.3}
        #en What they do without a ticket, tried in order.
        #id Yang dilakukan bila tidak dapat nomor, dicoba berurutan.
        without_ticket: [{come_back: {share: 70 %, at_most: 3}}, give_up]
    offices:
      kantor:
        staff:
          shifts:
            - id: day
              on: mon-fri
              hours: 08:00-16:30
              desks: {tickets: 1, files: 2, interview: 3}
        stages:
          - {id: tickets, service: {exponential: {mean: 0.5 min}}}
          - {id: files, service: {lognormal: {mean: 4.5 min, cv: 0.5}}}
          - {id: interview, service: {lognormal: {mean: 9 min, cv: 0.4}}}
        #en Working days from the interview to the passport.
        #id Hari kerja dari wawancara sampai paspor jadi.
        issue: {working_days: {3: 70 %, 4: 30 %}}
    targets:
      - p90(visit) <= 3 h
      - {that: share(turned_away) <= 5 %, weight: soft}
    variants:
      one-more-desk: {set: {offices.kantor.staff.shifts.day.desks.interview: 4}}
      tickets-all-day: {set: {channels.walk_in.tickets: {from: 07:30, until: 15:00, per_day: 110}}}
    experiment: {seed: 1, replications: 20}
    """)

  static let app = Preset(
    "office-app", en: "an office with an app: slots open every Friday, some people walk in",
    id: "kantor dengan aplikasi: kuota dibuka setiap Jumat, sebagian datang langsung",
    """
    #en A passport office with an app. Slots of a week open on the Friday before; people of some
    #en groups may walk in. All numbers are guesses; `antrean explain FILE KEY` tells about a key.
    #id Kantor imigrasi dengan aplikasi. Kuota satu minggu dibuka pada hari Jumat sebelumnya; sebagian
    #id kelompok boleh datang langsung. Semua angka tebakan; `antrean explain FILE KEY` menjelaskan kunci.
    antrean: 1
    name: office-app
    title: {id: Kantor imigrasi dengan aplikasi, en: A passport office with an app}
    currency: IDR
    calendar:
      warm_up: 4 weeks
      measure: {from: 2024-01-01, through: 2024-06-30}
      follow: 8 weeks
      open:
        mon-thu: [08:00-12:00, 13:00-16:00]
        fri: [08:00-11:30, 13:30-16:30]
      #en Name a CSV file with a column `date` to be shut on holidays.
      #id Sebut berkas CSV dengan kolom `date` agar tutup pada hari libur.
      # holidays: holidays.csv
    groups:
      general: {share: 80 %}
      #en 60 and older, under five, pregnant, disabled: may walk in.
      #id Usia 60 ke atas, balita, ibu hamil, penyandang disabilitas: boleh datang langsung.
      priority: {share: 20 %, exempt: yes}
    demand:
      - id: residents
        rate: 100 / working day
        weekday: {mon: 1.2, fri: 0.9, sat: 0.6, sun: 0.5}
        hour: {00:00: 0.1, 06:00: 0.5, 09:00: 1.4, 13:00: 1.0, 19:00: 1.5, 23:00: 0.3}
    #en Who knows the app, and what people try first.
    #id Siapa yang mengenal aplikasi, dan apa yang dicoba dulu.
    awareness: {start: 80 %}
    choice:
      aware: {app: 95 %, walk_in: 5 %}
      unaware: {walk_in: 100 %}
      by_group: {priority: {walk_in: 70 %, app: 30 %}}
    channels:
      walk_in:
        admits: exempt
        tickets: {from: 07:30, until: 10:00, per_day: 30}
        arrive: {06:00: 0.8, 07:00: 1.0, 08:00: 0.6, 09:00: 0.3}
        #en The staff helps some of those who may not walk in; others turn to the app later.
        #id Petugas membantu sebagian yang tidak boleh; yang lain beralih ke aplikasi kemudian.
        not_admitted: [{helped_into_app: {share: 60 %}}, {app_later: {share: 75 %}}, give_up]
    #en What people do who found no slot: look again, some of them at the next release.
    #id Yang dilakukan bila kuota habis: mencari lagi, sebagian saat kuota dibuka berikutnya.
    when_full:
      - {retry: {every: {lognormal: {mean: 18 h, cv: 1}}, at_release: 60 %, at_most: 12}}
      - give_up
    booking:
      #en Or `pay_then_book`, or `book_only`.
      #id Atau `pay_then_book`, atau `book_only`.
      sequence: book_then_pay
      payment: {deadline: 2 h, never_pays: 5 %, fee: 350_000 IDR}
      quota: {regular: 80}
      slots: {every: 1 h, from: 08:00, until: 16:00}
      release: [{on: fri, at: 17:00, opens: next_week}]
      slot_choice: {per_day_later: -0.07, none: -2.0}
      #en More people miss their slot the longer ago they booked it.
      #id Makin lama sejak memesan, makin banyak yang tidak datang.
      no_show: {logistic: {at_lead_0: 4 %, per_day: 0.03}}
      punctuality: {normal: {mean: -14 min, sd: 20 min, min: -90 min, max: 120 min}}
    offices:
      kantor:
        staff: {shifts: [{id: day, on: mon-fri, hours: 08:00-16:30, desks: {files: 2, interview: 3}}]}
        stages:
          - {id: files, service: {lognormal: {mean: 4.5 min, cv: 0.5}}}
          - {id: interview, service: {lognormal: {mean: 9 min, cv: 0.4}}}
        issue: {working_days: {3: 70 %, 4: 30 %}}
    targets:
      - p90(visit) of channel=app <= 2 h
      - {that: mean(interview_delay) <= 14 days, weight: soft}
    variants:
      open-daily: {set: {booking.release: [{on: every_day, at: 20:00, opens: {days_ahead: 7}}]}}
      more-slots: {set: {booking.quota.regular: 100}}
    experiment: {seed: 1, replications: 20}
    """)
}
